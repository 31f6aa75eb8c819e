internal import CubeModel

/// Which facts count where only some members of a hierarchy are seen.
struct PartialView: Sendable {
  /// What the members that are seen stand for: rows of facts are shown only within all of these.
  var seen: [Frontier]
  /// What every total is made within; none where totals are those of all.
  var totals: [Frontier]

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
