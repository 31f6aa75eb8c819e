/// A tuple of the members of several tuples.
struct JoinedTuple: TupleNode {
  let parts: [any TupleNode]

  var type: ExpressionType {
    let hierarchies = parts.map(\.type.asSetOrTuple)
    return .tuple(hierarchies.contains(nil) ? nil : hierarchies.flatMap { $0 ?? [] })
  }

  var dependencies: HierarchySet { parts.reduce(HierarchySet()) { $0.union($1.dependencies) } }
  var readsCells: Bool { parts.contains(where: \.readsCells) }

  func tuple(_ evaluation: Evaluation) throws -> [Member]? {
    var tuple: [Member] = []
    for part in parts {
      guard let members = try part.tuple(evaluation) else { return nil }
      tuple += members
    }
    return tuple
  }

  func reach(_ reach: Reach, in space: Space) {
    for part in parts { part.reach(reach, in: space) }
  }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    var bound = Bound(hierarchies: [], members: [])
    for part in parts {
      guard let one = reach.bound(of: part, in: space) else { return nil }
      if one.isEmpty { return one }
      bound = bound.times(one)
    }
    return bound
  }
}
