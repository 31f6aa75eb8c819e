public import OrderedCollections

extension DimensionDefinition {
  /// Where a source tells which of its members it has merged into others.
  public struct Merge: Sendable, Hashable {
    /// The rows that tell it: tables and condition.
    ///
    /// Its values are ``member`` and ``survivor`` by their columns.
    public var load: LoadDefinition
    /// An SQL expression for each column of the natural key: the member that was merged.
    public var member: OrderedDictionary<String, String>
    /// An SQL expression for each column of the natural key: the member that it was merged into.
    public var survivor: OrderedDictionary<String, String>

    /// The merges that rows tell.
    public init(
      load: LoadDefinition, member: OrderedDictionary<String, String>, survivor: OrderedDictionary<String, String>
    ) {
      self.load = load
      self.member = member
      self.survivor = survivor
    }
  }
}
