/// A set of one tuple, or none where a member of it is null.
struct TupleAsSet: SetNode {
  let inner: any TupleNode

  init(_ inner: any TupleNode) { self.inner = inner }

  var type: ExpressionType { .set(inner.type.asSetOrTuple) }
  var dependencies: HierarchySet { inner.dependencies }
  var readsCells: Bool { inner.readsCells }

  func set(_ evaluation: Evaluation) throws -> TupleSet {
    guard let tuple = try inner.tuple(evaluation) else { return .empty }
    return TupleSet(hierarchies: tuple.map { Int($0.hierarchy) }, tuples: CollectionOfOne(tuple))
  }

  func reach(_ reach: Reach, in space: Space) { inner.reach(reach, in: space) }
  func bound(_ reach: Reach, in space: Space) -> Bound? { reach.bound(of: inner, in: space) }
}
