/// The members of a ragged hierarchy that are hidden, and the whole tree in which they stand.
///
/// Names and keys go by the whole tree: `[Store].[Israel].[Israel].[Haifa]` is a city whose state is hidden.
struct HiddenMembers: Sendable {
  /// The hierarchy with nothing hidden.
  let whole: MemberTree
  /// By member of the visible tree: its number in the whole one.
  let toWhole: [Int32]
  /// By member of the whole tree: its number in the visible one, −1 for a hidden member.
  let fromWhole: [Int32]
}
