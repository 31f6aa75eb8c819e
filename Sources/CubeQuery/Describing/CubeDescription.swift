/// What a cube has, for people who look around in it: only what its role may see and its definition shows.
public struct CubeDescription: Sendable, Hashable {
  /// A thing with a name that statements use.
  public struct Entry: Sendable, Hashable {
    /// The name that nothing else of the cube has: `[Measures].[Unit Sales]`.
    public let uniqueName: String
    /// What people call it.
    public let caption: String
    /// What it is; nil where its definition does not say.
    public let description: String?
  }

  /// The cube itself; its name is written as in FROM.
  public let cube: Entry
  /// The measures, calculated ones last.
  public let measures: [Entry]
  /// The hierarchies but the measures'.
  public let hierarchies: [HierarchyDescription]
  /// The named sets.
  public let namedSets: [Entry]
  /// The names of the cube's own KPIs.
  public let indicators: [String]
}
