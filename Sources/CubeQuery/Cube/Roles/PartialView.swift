internal import CubeModel

/// What totals are for a role that sees only some members of a hierarchy.
struct PartialView: Sendable {
  /// What the total of a member is of which only some descendants are seen.
  let policy: RoleDefinition.HierarchyGrant.Rollup
  /// By node of the tree: whether some of what it stands for is not seen.
  let isPartial: [Bool]
  /// What the members that are seen stand for: rows of facts are shown only within all of these.
  let seen: [Frontier]
  /// What every total is made within; none where totals are those of all.
  let totals: [Frontier]

  /// Members, all of one grain, whose facts are let in or kept out.
  struct Frontier: Sendable {
    /// The members' grain.
    let grain: MemberGrain
    /// Their addresses.
    let addresses: [[MemberValue]]
    /// Whether their facts are kept out rather than let in.
    let isExclusion: Bool
  }
}
