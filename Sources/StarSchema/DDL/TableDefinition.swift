/// A table of the warehouse as it should be.
public struct TableDefinition: Sendable, Hashable {
  /// The schema: `staging`, `star` or `meta`.
  public var schema: String
  /// The table's name.
  public var name: String
  /// What one row stands for.
  public var comment: String?
  /// The columns, in order.
  public var columns: [ColumnDefinition]
  /// The columns of the primary key; empty when there is none.
  public var primaryKey: [String]
  /// The indexes, primary key left out.
  ///
  /// They are built after a first load, which is several times faster.
  public var indexes: [IndexDefinition]
  /// The references to other tables; they too are declared after a first load, and then checked in one pass.
  public var foreignKeys: [ForeignKeyDefinition]

  /// A table of columns.
  public init(
    schema: String, name: String, comment: String? = nil, columns: [ColumnDefinition], primaryKey: [String] = [],
    indexes: [IndexDefinition] = [], foreignKeys: [ForeignKeyDefinition] = []
  ) {
    self.schema = schema
    self.name = name
    self.comment = comment
    self.columns = columns
    self.primaryKey = primaryKey
    self.indexes = indexes
    self.foreignKeys = foreignKeys
  }

  /// The table's name with its schema, for people: `star.dim_customer`.
  public var path: String { schema + "." + name }
}
