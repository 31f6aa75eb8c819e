/// The members of a hierarchy that are left out, and the whole tree in which they stand.
///
/// Names and keys go by the whole tree: `[Store].[Israel].[Israel].[Haifa]` is a city whose state is hidden.
struct HiddenMembers: Sendable {
  /// The hierarchy with nothing left out.
  let whole: MemberTree
  /// By node of the visible tree: its number in the whole one.
  let toWhole: [Int32]
  /// By node of the whole tree: its number among the visible members, −1 for one that is left out.
  let fromWhole: [Int32]
  /// Whether members are left out because of gaps in the hierarchy; otherwise because a role may not see them.
  let isRagged: Bool
}
