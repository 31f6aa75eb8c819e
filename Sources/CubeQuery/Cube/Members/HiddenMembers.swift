/// The members of a hierarchy that are left out, and the whole tree in which they stand.
///
/// Names and keys go by the whole tree as far as they may be told: `[Store].[Israel].[Israel].[Haifa]` is a city whose
/// state is left out as a gap.
struct HiddenMembers: Sendable {
  /// What is known of a node of the whole tree that is left out.
  enum Reason: Sendable, Hashable {
    /// It is a gap of a ragged hierarchy, whoever looks.
    case gap
    /// Nobody who looks may know of it.
    case secret
    /// It is not shown, but it may be told in the names of those below it.
    case named
  }

  /// The hierarchy with nothing left out.
  let whole: MemberTree
  /// By node of the visible tree: its number in the whole one.
  let toWhole: [Int32]
  /// By node of the whole tree: its number among the visible members, −1 for one that is left out.
  let fromWhole: [Int32]
  /// By node of the whole tree: its number among all nodes of this tree, also those that no list names; −1 for none.
  let nodes: [Int32]
  /// By node of the whole tree: why it would be left out.
  let reasons: [Reason]
  /// Whether members are left out because of gaps in the hierarchy; otherwise because a role may not see them.
  let isRagged: Bool

  /// How many nodes on the way up from a node of the whole tree, itself included, may be told: up to the first that is
  /// secret, without gaps right below it.
  func tellableLength(from node: Int32) -> Int {
    var (length, gaps) = (1, 0)
    var current = node
    while let parent = whole.parent(of: current) {
      if fromWhole[Int(parent)] < 0 {
        if reasons[Int(parent)] == .secret { return length }
        if reasons[Int(parent)] == .gap {
          gaps += 1
          current = parent
          continue
        }
      }
      length += gaps + 1
      gaps = 0
      current = parent
    }
    return length + gaps
  }
}
