/// `x AS name`: a set that has a name from here on.
struct AliasedSet: NamedNode {
  let inner: any SetNode
  let slot: Int

  var type: ExpressionType { inner.type }
  var dependencies: HierarchySet { inner.dependencies }
  var readsCells: Bool { inner.readsCells }

  func set(_ evaluation: Evaluation) throws -> TupleSet { try evaluation.set(of: inner) }
  func reach(_ reach: Reach, in space: Space) { inner.reach(reach, in: space) }
  func bound(_ reach: Reach, in space: Space) -> Bound? { reach.bound(of: inner, in: space) }
}
