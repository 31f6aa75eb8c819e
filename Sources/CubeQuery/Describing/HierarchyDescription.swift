/// A hierarchy of a cube, for people who look around in it.
public struct HierarchyDescription: Sendable, Hashable {
  /// A level.
  public struct Level: Sendable, Hashable {
    /// Its name and captions.
    public let entry: CubeDescription.Entry
    /// How many members it has.
    public let memberCount: Int
    /// The names of the properties that its definition declares.
    public let properties: [String]
  }

  /// Its name and captions.
  public let entry: CubeDescription.Entry
  /// The unique name of the member that counts where a statement names none; nil where the role does not see it.
  public let defaultMember: String?
  /// The levels, coarsest first.
  public let levels: [Level]
}
