internal import CubeModel

/// What a role may see of one hierarchy.
struct HierarchyGrants {
  /// The levels that are seen.
  var levels: ClosedRange<Int>
  /// The members that are given.
  var members: MemberGrants
  /// What totals are.
  var policy: RoleDefinition.HierarchyGrant.Rollup

  /// Joins what another role sees; the more generous totals hold.
  mutating func formUnion(_ other: HierarchyGrants, in tree: MemberTree) {
    levels = min(levels.lowerBound, other.levels.lowerBound)...max(levels.upperBound, other.levels.upperBound)
    members.formUnion(other.members, in: tree)
    let generosity: [RoleDefinition.HierarchyGrant.Rollup] = [.full, .partial, .hidden]
    policy = generosity.first { $0 == policy || $0 == other.policy } ?? policy
  }
}
