public import StarSchema

extension StarDefinition {
  /// A column with a number that is measured.
  public struct MeasureColumn: Sendable, Hashable {
    /// The column's type: integer, decimal or double; in an existing table any.
    public var type: ColumnType
    /// What it holds, with its unit.
    public var description: LocalizedText?
    /// The SQL expression over an existing fact table that gives it; nil for the column of its own name.
    public var expression: String?

    /// A measure column of a type.
    public init(type: ColumnType, description: LocalizedText? = nil, expression: String? = nil) {
      self.type = type
      self.description = description
      self.expression = expression
    }
  }
}
