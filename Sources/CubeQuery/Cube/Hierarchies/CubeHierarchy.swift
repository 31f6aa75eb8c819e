/// A hierarchy of an opened cube, with its members.
struct CubeHierarchy: Sendable {
  /// The hierarchy's number in the cube; 0 are the measures.
  let index: Int32
  /// The number of its dimension in the cube; 0 are the measures.
  let dimension: Int
  /// The hierarchy's name: that of its dimension, or `Weekly`.
  let name: String
  /// The name that no other hierarchy of the cube has: `[Time]`, `[Time].[Weekly]`.
  let uniqueName: String
  /// What people call it, in the cube's language.
  let caption: String
  /// What it is, in the cube's language.
  let description: String?
  /// Whether people are shown it.
  let isVisible: Bool
  /// The names of its dimension and its own as one name, `Time.Weekly`; only the name where the two are the same.
  let dottedName: String
  /// The hierarchy's name in its dimension's definition.
  let sourceName: String
  /// By star: how the hierarchy's dimension is reached; a star that it does not touch is not there.
  let paths: [String: Path]
  /// The levels, coarsest first, the all level included.
  let levels: [HierarchyLevel]
  /// The members.
  let tree: MemberTree
  /// The member that stands for all, where there is one.
  let allMember: Int32?
  /// What people call the all member, in the cube's language.
  let allCaption: String?
  /// The member that counts where a question does not name one.
  let defaultMember: Int32

  /// Whether it has an all member.
  var hasAll: Bool { allMember != nil }

  /// The level of a member of the tree.
  func level(of ordinal: Int32) -> HierarchyLevel { levels[tree.level(of: ordinal)] }

  /// Whether a text is its whole name: of a second hierarchy, `Time.Weekly` as one name means it too.
  func isSpelled(_ text: String) -> Bool { text.isSpelled(dottedName) }

  /// A member of this hierarchy.
  func member(_ ordinal: Int32) -> Member { Member(hierarchy: index, ordinal: ordinal) }
}
