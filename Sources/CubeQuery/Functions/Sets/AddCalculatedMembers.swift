extension Function {
  static let addCalculatedMembers = Function(
    "AddCalculatedMembers", "A set of members, and behind it the calculated members of their levels.",
    "AddCalculatedMembers({[Measures].[Unit Sales]})",
    .set(.call, [.set], bound: Overload.boundWithCalculated) { call in
      let set = try call.set(0)
      guard let hierarchy = set.hierarchies.first else { return set }
      guard set.arity == 1 else { throw call.mistake("calculated members are added to members, not to tuples") }
      let scope = call.scope
      let levels = Set(set.distinct(0).map { scope.level(of: Member(hierarchy: Int32(hierarchy), ordinal: $0)) })
      let there = TupleKeys(set)
      let added = scope.calculatedMembers[hierarchy].filter { member in
        member.isPermitted && levels.contains(member.level) && !there.contains([member.ordinal])
      }
      return TupleSet(hierarchy: hierarchy, set.ordinals + added.map(\.ordinal))
    })
}

extension Overload {
  /// The members of the first argument and all calculated ones of its hierarchy.
  fileprivate static let boundWithCalculated: Bounding = { reach, space, arguments in
    guard let bound = reach.bound(of: arguments[0], in: space) else { return nil }
    guard let hierarchy = bound.hierarchies.first else { return bound }
    let calculated = reach.evaluation.scope.calculatedMembers[hierarchy].filter(\.isPermitted).map(\.ordinal)
    return bound.union(Bound(hierarchies: [hierarchy], members: [CoordinateSet.sorting(calculated)]))
  }
}
