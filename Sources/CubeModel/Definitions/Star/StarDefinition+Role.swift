extension StarDefinition {
  /// A dimension in the part that it plays for this fact; the fact's column is `<role>_key`, or `column` in an existing
  /// table.
  public struct Role: Sendable, Hashable {
    /// The dimension's name.
    public var dimension: String
    /// What people call it here.
    public var caption: LocalizedText
    /// What the dimension says of a row here, for the documentation.
    public var description: LocalizedText?
    /// The column of an existing fact table with the dimension's natural key; nil in a star that is loaded.
    public var column: String?

    /// A role that a dimension plays.
    public init(dimension: String, caption: LocalizedText, column: String? = nil) {
      self.dimension = dimension
      self.caption = caption
      self.description = nil
      self.column = column
    }
  }
}
