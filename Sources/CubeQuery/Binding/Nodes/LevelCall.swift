/// A call that yields a level.
final class LevelCall: LevelNode, CallNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> LevelPlace?

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> LevelPlace?) {
    self.parts = parts
    self.body = body
  }

  func level(_ evaluation: Evaluation) throws -> LevelPlace? { try parts.run(evaluation, body) }
}
