/// A column that points to the key of another table in the same schema.
public struct ForeignKeyDefinition: Sendable, Hashable {
  /// The constraint's name.
  public var name: String
  /// The column that points.
  public var column: String
  /// The table that is pointed to.
  public var table: String
  /// Its key column.
  public var key: String

  /// A reference from a column to the key of a table.
  public init(_ name: String, column: String, references table: String, key: String) {
    self.name = name
    self.column = column
    self.table = table
    self.key = key
  }
}
