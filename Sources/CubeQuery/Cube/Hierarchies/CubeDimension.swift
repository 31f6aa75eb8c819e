/// A dimension of an opened cube: a name for some hierarchies.
struct CubeDimension: Sendable {
  /// What its members are.
  enum Kind: Sendable, Hashable {
    case measures
    case time
    case regular
  }

  /// The dimension's number in the cube; 0 are the measures.
  let index: Int
  /// Its name in the cube.
  let name: String
  /// `[Store]`.
  let uniqueName: String
  /// What people call it, in the cube's language.
  let caption: String
  /// What it is, in the cube's language.
  let description: String?
  /// What its members are.
  let kind: Kind
  /// Whether people are shown it.
  let isVisible: Bool
  /// The numbers of its hierarchies in the cube; at least one.
  let hierarchies: Range<Int32>
}
