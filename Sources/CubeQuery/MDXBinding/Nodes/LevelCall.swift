/// A call that yields a level.
final class LevelCall: LevelNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> LevelPlace?

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> LevelPlace?) {
    self.parts = parts
    self.body = body
  }

  var type: ExpressionType { parts.type }
  var dependencies: HierarchySet { parts.dependencies }
  var readsCells: Bool { parts.readsCells }

  func level(_ evaluation: Evaluation) throws -> LevelPlace? { try parts.run(evaluation, body) }
  func reach(_ reach: Reach, in space: Space) { parts.reach(reach, in: space) }
}
