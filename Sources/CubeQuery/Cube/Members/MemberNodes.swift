/// What a `MemberTree` is made of: nodes in hierarchical order, hidden data members behind.
struct MemberNodes {
  /// How many of the nodes are members; the rest are hidden data members.
  var count: Int
  /// The number of levels, an all level included.
  var levelCount: Int
  /// Whether the number of generations differs within a level.
  var hasGenerations = false
  /// By level: the first of the levels whose keys together tell its members apart; one more than the level for one
  /// without a key.
  var addressStarts: [Int]
  /// By node: the parent, −1 for a root; a member's is a lower number.
  var parents: [Int32]
  /// By node: the number of its level.
  var levels: [UInt8]
  /// By node: the value of its key attribute.
  var keys: [MemberValue]
  /// By node: its name.
  var names: [String]
  /// By node: what people read, where that is not always the name.
  var captions: [String]?
  /// By node: what it is ordered by, where that is not always the key.
  var orderKeys: [MemberValue]?
  /// By member: the node for its own data.
  var dataNodes: [Int32]?
  /// The members that are left out.
  var hidden: HiddenMembers?
  /// The tree of which a subselect leaves this part.
  var outer: OuterTree?
}
