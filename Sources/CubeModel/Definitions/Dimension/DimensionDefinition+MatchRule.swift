extension DimensionDefinition {
  /// A rule by which members from several sources are taken for one: all its comparisons hold, and no value is null.
  public struct MatchRule: Sendable, Hashable {
    /// The name, which each match keeps.
    public var name: String
    /// Columns whose values are equal as they are.
    public var exact: [String]
    /// Columns whose values are equal as names: without case, accents, punctuation and legal forms.
    public var names: [String]
    /// Columns whose values, addresses of pages or mail, have the same domain; those of mail providers do not count.
    public var domains: [String]

    /// A rule over columns of the dimension.
    public init(name: String, exact: [String] = [], names: [String] = [], domains: [String] = []) {
      self.name = name
      self.exact = exact
      self.names = names
      self.domains = domains
    }
  }
}
