/// A hierarchy of an opened cube, with its members.
struct CubeHierarchy: Sendable {
  /// The hierarchy's number in the cube; 0 are the measures.
  let index: Int32
  /// The number of its dimension in the cube; 0 are the measures.
  let dimension: Int
  /// The hierarchy's name: that of its dimension, or `Weekly`.
  let name: String
  /// The names of its dimension and its own as one name, `Time.Weekly`; only the name where the two are the same.
  let dottedName: String
  /// The hierarchy's name in its dimension's definition.
  let sourceName: String
  /// The name that no other hierarchy of the cube has: `[Time]`, `[Time].[Weekly]`.
  let uniqueName: String
  /// What people call it, in the cube's language.
  let caption: String
  /// What it is, in the cube's language.
  let description: String?
  /// Whether people are shown it.
  let isVisible: Bool
  /// Whether the role that the cube is opened for may see it; to others it does not exist, and its default member holds.
  var isPermitted = true
  /// By star: how the hierarchy's dimension is reached; a star that it does not touch is not there.
  let paths: [String: Path]
  /// The levels, coarsest first, the all level included.
  var levels: [HierarchyLevel]
  /// The members.
  var tree: MemberTree
  /// What the members were made from; nil for measures.
  let source: HierarchyMembers?
  /// The member that stands for all, where there is one.
  ///
  /// For a role that does not see it, it is a node that nobody's lists name.
  var allMember: Int32?
  /// What people call the all member, in the cube's language.
  let allCaption: String?
  /// What people call a member without a key, in the cube's language, where that is not its name.
  let nullCaption: String?
  /// The member that counts where a question does not name one; of the measures it may be a calculated one.
  var defaultMember: Int32
  /// By number in the whole tree: the keys by which members are named that would be called like others, since what tells
  /// them apart may not be told.
  var keyedNames: [Int32: [String]] = [:]
  /// Whether measures are put together over its finest members, whoever sees these.
  var isReadByLeaves = false
  /// Its finest members in order, some of which nobody's lists name; nil where they are the tree's own.
  var leaves: [Int32]?
  /// What each role of the session sees of it; nil when all of them see all.
  var shares: HierarchyShares?
  /// Which facts a subselect leaves of it; nil for all.
  var narrowing: PartialView?

  /// Whether it has an all member.
  var hasAll: Bool { allMember != nil }

  /// The level of a member of the tree.
  func level(of ordinal: Int32) -> HierarchyLevel { levels[tree.level(of: ordinal)] }

  /// Whether a text is its whole name: of a second hierarchy, `Time.Weekly` as one name means it too.
  func isSpelled(_ text: String) -> Bool { text.isSpelled(dottedName) }

  /// A member of this hierarchy.
  func member(_ ordinal: Int32) -> Member { Member(hierarchy: index, ordinal: ordinal) }
}
