internal import CubeModel

/// What a role may see of one hierarchy.
struct HierarchyGrants {
  /// The levels that are seen.
  var levels: ClosedRange<Int>
  /// The members that are given.
  var members: MemberGrants
  /// What totals are.
  var policy: RoleDefinition.HierarchyGrant.Rollup

  /// Whether names tell the ancestors of what is seen, those above the first level too.
  var namesAncestors = false

  /// Whether a member is seen.
  func sees(_ ordinal: Int32, in tree: MemberTree) -> Bool {
    members.isSeen[Int(ordinal)] && levels.contains(tree.level(of: ordinal))
  }

  /// Whether the hierarchy's all member is cut off: then the roots that are seen hold together.
  func cutsOff(_ allMember: Int32?) -> Bool { allMember != nil && levels.lowerBound > 0 }
}
