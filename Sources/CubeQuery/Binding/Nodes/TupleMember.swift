/// The only member of a tuple, where a member is wanted.
struct TupleMember: MemberNode {
  let inner: any TupleNode

  init(_ inner: any TupleNode) { self.inner = inner }

  var type: ExpressionType { .member(inner.type.soleHierarchy) }
  var dependencies: HierarchySet { inner.dependencies }
  var readsCells: Bool { inner.readsCells }

  func member(_ evaluation: Evaluation) throws -> Member? { try inner.tuple(evaluation)?.first }
  func reach(_ reach: Reach, in space: Space) { inner.reach(reach, in: space) }
  func bound(_ reach: Reach, in space: Space) -> Bound? { reach.bound(of: inner, in: space) }
}
