/// `{a, b}`: the tuples of all parts, one after the other, repetitions kept.
struct SetOfParts: SetNode {
  let parts: [any SetNode]
  let type: ExpressionType
  let dependencies: HierarchySet
  let readsCells: Bool

  init(_ parts: [any SetNode], type: ExpressionType) {
    self.parts = parts
    self.type = type
    dependencies = parts.reduce(HierarchySet()) { $0.union($1.dependencies) }
    readsCells = parts.contains(where: \.readsCells)
  }

  func set(_ evaluation: Evaluation) throws -> TupleSet {
    if parts.count == 1 { return try evaluation.set(of: parts[0]) }
    var hierarchies: [Int] = []
    var ordinals: [Int32] = []
    for part in parts {
      let set = try evaluation.set(of: part)
      if set.isEmpty { continue }
      if hierarchies.isEmpty { hierarchies = set.hierarchies }
      guard hierarchies == set.hierarchies else {
        throw MDXFailure(.type, "all members of a set are of the same hierarchies, in the same order")
      }
      try evaluation.check(tuples: ordinals.count / max(1, hierarchies.count) + set.count)
      ordinals += set.ordinals
    }
    return TupleSet(hierarchies: hierarchies, ordinals: ordinals)
  }

  func reach(_ reach: Reach, in space: Space) {
    for part in parts { part.reach(reach, in: space) }
  }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    var bound = Bound(hierarchies: [], members: [])
    for part in parts {
      guard let one = reach.bound(of: part, in: space), let union = bound.union(one) else { return nil }
      bound = union
    }
    return bound
  }
}
