/// Rows that stand in the warehouse's database already: asked as they are, never loaded or changed.
public struct ExistingTable: Sendable, Hashable {
  /// What is read.
  public enum Rows: Sendable, Hashable {
    /// A table or view; without a schema the one that the connection's search path finds.
    case table(schema: String?, name: String)
    /// A query in SQL that gives the rows.
    case query(String)
  }

  /// What is read.
  public var rows: Rows
  /// The alias by which SQL expressions refer to its columns.
  public var alias: String

  /// Rows under an alias.
  public init(_ rows: Rows, alias: String) {
    self.rows = rows
    self.alias = alias
  }

  /// A table under its own name, or an alias.
  public init(schema: String? = nil, name: String, alias: String? = nil) {
    self.init(.table(schema: schema, name: name), alias: alias ?? name)
  }
}
