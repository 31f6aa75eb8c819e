/// A call that yields a hierarchy.
final class HierarchyCall: HierarchyNode, CallNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> Int

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> Int) {
    self.parts = parts
    self.body = body
  }

  func hierarchy(_ evaluation: Evaluation) throws -> Int { try parts.run(evaluation, body) }
}
