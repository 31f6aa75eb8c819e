/// A tuple of members, each given by itself.
struct MemberTuple: TupleNode {
  let members: [any MemberNode]
  let type: ExpressionType
  let dependencies: HierarchySet
  let readsCells: Bool

  /// - Parameter members: at least one, of different hierarchies.
  init(_ members: [any MemberNode]) {
    self.members = members
    let hierarchies = members.map(\.type.soleHierarchy)
    type = .tuple(hierarchies.contains(nil) ? nil : hierarchies.compactMap { $0 })
    dependencies = members.reduce(HierarchySet()) { $0.union($1.dependencies) }
    readsCells = members.contains(where: \.readsCells)
  }

  func tuple(_ evaluation: Evaluation) throws -> [Member]? {
    var tuple: [Member] = []
    tuple.reserveCapacity(members.count)
    for node in members {
      guard let member = try node.member(evaluation) else { return nil }
      tuple.append(member)
    }
    return tuple
  }

  func reach(_ reach: Reach, in space: Space) {
    for member in members { member.reach(reach, in: space) }
  }

  func bound(_ reach: Reach, in space: Space) -> Bound? {
    var bound = Bound(hierarchies: [], members: [])
    for member in members {
      guard let one = reach.bound(of: member, in: space) else { return nil }
      if one.isEmpty { return one }
      bound = bound.times(one)
    }
    return bound
  }
}
