/// A call that yields a set.
final class SetCall: SetNode, CallNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> TupleSet
  /// The hierarchies on whose current members it hangs.
  let dependencyList: [Int]
  /// Whether it costs enough to be remembered for the members that it hangs on.
  let isKept: Bool

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> TupleSet) {
    self.parts = parts
    self.body = body
    dependencyList = parts.dependencies.elements(below: parts.hierarchyCount)
    isKept = parts.readsCells || parts.iterates
  }

  func set(_ evaluation: Evaluation) throws -> TupleSet { try parts.run(evaluation, body) }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    parts.bound(reach, in: space) { arguments in
      SetCall(parts.replacing(arguments), body)
    }
  }
}
