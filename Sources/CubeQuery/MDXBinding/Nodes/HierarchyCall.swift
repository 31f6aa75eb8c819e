/// A call that yields a hierarchy.
final class HierarchyCall: HierarchyNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> Int

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> Int) {
    self.parts = parts
    self.body = body
  }

  var type: ExpressionType { parts.type }
  var dependencies: HierarchySet { parts.dependencies }
  var readsCells: Bool { parts.readsCells }

  func hierarchy(_ evaluation: Evaluation) throws -> Int { try parts.run(evaluation, body) }
  func reach(_ reach: Reach, in space: Space) { parts.reach(reach, in: space) }
}
