/// A call that yields a tuple.
final class TupleCall: TupleNode {
  let parts: CallParts
  private let body: @Sendable (Call) throws -> [Member]?

  init(_ parts: CallParts, _ body: @escaping @Sendable (Call) throws -> [Member]?) {
    self.parts = parts
    self.body = body
  }

  var type: ExpressionType { parts.type }
  var dependencies: HierarchySet { parts.dependencies }
  var readsCells: Bool { parts.readsCells }

  func tuple(_ evaluation: Evaluation) throws -> [Member]? { try parts.run(evaluation, body) }
  func reach(_ reach: Reach, in space: Space) { parts.reach(reach, in: space) }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    parts.bound(reach, in: space) { arguments in
      TupleCall(parts.replacing(arguments), body)
    }
  }
}
