extension DemoCompany {
  /// What a fill wrote, or an advance changed.
  public struct Summary: Sendable, Hashable {
    /// Rows of one table.
    public struct Line: Sendable, Hashable {
      /// The table's name in schema `crm`.
      public let table: String
      /// Rows that are new.
      public let added: Int
      /// Rows that were there and are changed; 0 after a fill.
      public let changed: Int
    }

    /// The tables in the order in which they are filled.
    public let lines: [Line]

    /// Rows of all tables, new and changed.
    public var rows: Int { lines.reduce(0) { $0 + $1.added + $1.changed } }
  }
}
