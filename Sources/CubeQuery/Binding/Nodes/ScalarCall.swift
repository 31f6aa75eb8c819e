internal import VisualBasic

/// A call that yields a number, text, date or truth.
final class ScalarCall: ScalarNode, CallNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> ScalarValue

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> ScalarValue) {
    self.parts = parts
    self.body = body
  }

  func scalar(_ evaluation: Evaluation) throws -> ScalarValue { try parts.run(evaluation, body) }
}
