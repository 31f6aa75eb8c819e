/// A fact table with the dimensions around it: a box of facts, and a box for each dimension in its role.
///
/// A line joins each dimension to the facts, with a crow's foot where the many are. The box of a dimension that keeps
/// versions has another one behind it.
public struct StarDiagram: Chart {
  /// A dimension in the part that it plays for the facts.
  public struct Role: Sendable, Equatable {
    /// What it is called here.
    public let caption: String
    /// The dimension's own name.
    public let dimension: String
    /// Whether the dimension keeps versions of its members.
    public let keepsVersions: Bool

    /// A role that a dimension plays.
    public init(_ caption: String, dimension: String, keepsVersions: Bool = false) {
      self.caption = caption
      self.dimension = dimension
      self.keepsVersions = keepsVersions
    }
  }

  /// What the diagram shows.
  public let title: String
  /// What the facts are called.
  public let facts: String
  /// What one row stands for; empty for nothing said.
  public let grain: String
  /// The dimensions in their roles.
  public let roles: [Role]
  /// The words.
  public let words: ChartWords
  /// The width, in units that are pixels at 100 %; from 520 on dimensions stand on both sides of the facts, else below
  /// them.
  public let width: Int

  /// A diagram of facts and the dimensions around them.
  /// - Parameter width: at least 240.
  /// - Throws: `ChartError` when the width is too small.
  public init(
    title: String, facts: String, grain: String = "", roles: [Role], words: ChartWords = .english, width: Int = 720
  ) throws(ChartError) {
    try Drawable.size(width, atLeast: 240, in: title)
    self.title = title
    self.facts = facts
    self.grain = grain
    self.roles = roles
    self.words = words
    self.width = width
  }
}
