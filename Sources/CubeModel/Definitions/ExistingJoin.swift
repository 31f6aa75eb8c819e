/// A further table of a snowflaked dimension: each row of the tables before it has at most one row here.
public struct ExistingJoin: Sendable, Hashable {
  /// A column of the joined table and the column of an earlier table that it equals.
  public struct Tie: Sendable, Hashable {
    /// The column of the joined table.
    public var column: String
    /// The alias of the earlier table.
    public var otherAlias: String
    /// The column of the earlier table.
    public var otherColumn: String

    /// An equality between a column of the joined table and one of an earlier table.
    public init(column: String, otherAlias: String, otherColumn: String) {
      self.column = column
      self.otherAlias = otherAlias
      self.otherColumn = otherColumn
    }
  }

  /// The table that is joined.
  public var table: ExistingTable
  /// The equalities that tie it on; together they hold for at most one of its rows.
  public var ties: [Tie]
  /// The columns that make its rows unique, all of them tied: what keeps facts from being counted twice.
  public var key: [String]

  /// A join that is many-to-one by the joined table's key; without one given, by all of the columns that are tied.
  public init(table: ExistingTable, ties: [Tie], key: [String]? = nil) {
    self.table = table
    self.ties = ties
    self.key = key ?? ties.map(\.column)
  }
}
