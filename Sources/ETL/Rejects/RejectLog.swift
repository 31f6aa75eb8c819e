internal import Postgres

/// The rows that did not go on, as `meta.reject` keeps them.
///
/// A row that is rejected again for the same reason keeps its one entry, which then says in which run it was last seen.
public struct RejectLog: Sendable {
  /// A row that did not go on.
  public struct Entry: Sendable, Hashable {
    /// The entry's number.
    public var number: Int
    /// The run that rejected it first.
    public var run: Int
    /// The run that rejected it last.
    public var lastRun: Int
    /// The source.
    public var source: String
    /// The table.
    public var table: String
    /// The dimension or star for which the row was no good; nil when it was none for any.
    public var target: String?
    /// The line in the file, from 1.
    public var line: Int?
    /// The key, if it could be read.
    public var key: String?
    /// Why.
    public var reason: String
    /// The row as it came, as JSON: an object of columns, or the text of a line that could not be taken apart.
    public var row: String
    /// The run that settled it; nil while it is open.
    public var settledRun: Int?
    /// What became of it, in words; nil while it is open.
    public var settlement: String?
  }

  /// How many rows of a table were rejected for a reason.
  public struct Group: Sendable, Hashable {
    /// The source.
    public var source: String
    /// The table.
    public var table: String
    /// The dimension or star for which the rows were no good; nil when they were none for any.
    public var target: String?
    /// Why; of rows whose key is there more than once without the key.
    public var reason: String
    /// How many rows.
    public var rows: Int
    /// The run that first rejected one of them.
    public var firstRun: Int
    /// The run that last rejected one of them.
    public var lastRun: Int
  }

  private let warehouse: Warehouse

  /// The rejects of a warehouse.
  public init(of warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// The rejects, newest run first, in the order of their lines.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func list(_ selection: RejectSelection = RejectSelection(), limit: Int = 1_000) async throws -> [Entry] {
    try await reading { connection in
      try connection.rows(
        """
        select r.reject_id, r.run_id, coalesce(r.last_run, r.run_id), r.source, r.table_name, r.target, r.line, r.key,
          r.reason, r.row::text, r.settled_run, r.settlement
        from meta.reject as r where \(selection.condition)
        order by r.run_id desc, r.source, r.table_name, r.line, r.reject_id limit \(limit)
        """
      ).map { row in
        Entry(
          number: try row.int(0), run: try row.int(1), lastRun: try row.int(2), source: try row.string(3),
          table: try row.string(4), target: try row.optionalString(5), line: try row.optionalInt(6),
          key: try row.optionalString(7), reason: try row.string(8), row: try row.string(9),
          settledRun: try row.optionalInt(10), settlement: try row.optionalString(11))
      }
    }
  }

  /// The rejects counted by table and reason, the most first.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func groups(_ selection: RejectSelection = RejectSelection()) async throws -> [Group] {
    try await reading { connection in
      try connection.rows(
        """
        select r.source, r.table_name, r.target,
          case when r.is_duplicate then 'the key appears more than once in a load' else r.reason end as why,
          count(*), min(r.run_id), max(coalesce(r.last_run, r.run_id))
        from meta.reject as r where \(selection.condition)
        group by r.source, r.table_name, r.target, why order by count(*) desc, r.source, r.table_name, r.target, why
        """
      ).map { row in
        Group(
          source: try row.string(0), table: try row.string(1), target: try row.optionalString(2),
          reason: try row.string(3), rows: try row.int(4), firstRun: try row.int(5), lastRun: try row.int(6))
      }
    }
  }

  /// The tables of sources that have been loaded, or that the log knows of, with their sources: `crm.account`.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func tables() async throws -> [String] {
    try await reading { connection in
      try connection.rows(
        """
        select name from meta.definition where kind = \(DefinitionBook.Kind.sourceTable.rawValue)
        union select source || '.' || table_name from meta.reject order by 1
        """
      ).map { try $0.string(0) }
    }
  }

  /// One entry, settled or not; nil when there is none of that number.
  ///
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func entry(_ number: Int) async throws -> Entry? {
    try await list(RejectSelection(numbers: [number], includesSettled: true), limit: 1).first
  }

  /// Nothing, in a warehouse that has not been loaded yet.
  private func reading<Item: Sendable>(
    _ body: @escaping @Sendable (borrowing Connection) throws -> [Item]
  ) async throws -> [Item] {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      guard try connection.value("select to_regclass('meta.reject') is not null", as: Bool.self) else { return [] }
      return try body(connection)
    }
  }
}
