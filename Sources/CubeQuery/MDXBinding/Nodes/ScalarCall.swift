internal import VisualBasic

/// A call that yields a number, text, date or truth.
final class ScalarCall: ScalarNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> ScalarValue

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> ScalarValue) {
    self.parts = parts
    self.body = body
  }

  var type: ExpressionType { parts.type }
  var dependencies: HierarchySet { parts.dependencies }
  var readsCells: Bool { parts.readsCells }

  func scalar(_ evaluation: Evaluation) throws -> ScalarValue { try parts.run(evaluation, body) }
  func reach(_ reach: Reach, in space: Space) { parts.reach(reach, in: space) }
}
