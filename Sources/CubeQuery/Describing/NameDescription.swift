/// What a name means in a cube, for people who look around in it.
public enum NameDescription: Sendable, Hashable {
  /// Members: their count, and the first of them.
  public struct Members: Sendable, Hashable {
    /// The unique name of the level, or of the member whose children they are.
    public let owner: String
    /// How many there are.
    public let count: Int
    /// The first ones, in order.
    public let first: [CubeDescription.Entry]
  }

  /// The hierarchies of a dimension, or one hierarchy.
  case hierarchies([HierarchyDescription])
  /// The members of a level.
  case level(Members)
  /// A member with its children.
  case member(CubeDescription.Entry, children: Members)
  /// A named set.
  case namedSet(CubeDescription.Entry)
}
