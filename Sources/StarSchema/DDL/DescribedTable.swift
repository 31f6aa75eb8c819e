/// A table as the database has it.
public struct DescribedTable: Sendable, Hashable {
  /// A column as the database has it.
  public struct Column: Sendable, Hashable {
    /// The column's name.
    public var name: String
    /// The type as the catalogue prints it.
    public var type: String
    /// Whether null is refused.
    public var isRequired: Bool
    /// Whether a statement may leave the column out.
    public var hasDefault: Bool
    /// The comment, if any.
    public var comment: String?

    /// A column with its type.
    public init(_ name: String, _ type: String, isRequired: Bool, hasDefault: Bool, comment: String?) {
      self.name = name
      self.type = type
      self.isRequired = isRequired
      self.hasDefault = hasDefault
      self.comment = comment
    }
  }

  /// The schema.
  public var schema: String
  /// The table's name.
  public var name: String
  /// The comment, if any.
  public var comment: String?
  /// The columns, in order.
  public var columns: [Column]
  /// The names of the indexes, that of the primary key left out.
  public var indexes: Set<String>
  /// The names of the foreign keys.
  public var foreignKeys: Set<String>

  /// A table with its columns.
  public init(
    schema: String, name: String, comment: String?, columns: [Column], indexes: Set<String>, foreignKeys: Set<String>
  ) {
    self.schema = schema
    self.name = name
    self.comment = comment
    self.columns = columns
    self.indexes = indexes
    self.foreignKeys = foreignKeys
  }
}
