internal import Postgres

/// The rows that did not go on, as `meta.reject` keeps them.
public struct RejectLog: Sendable {
  /// A row that did not go on.
  public struct Entry: Sendable, Hashable {
    /// The run that rejected it.
    public var run: Int
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
  }

  private let warehouse: Warehouse

  /// The rejects of a warehouse.
  public init(of warehouse: Warehouse) {
    self.warehouse = warehouse
  }

  /// The rejects, newest run first, in the order of their lines.
  ///
  /// - Parameters:
  ///   - run: only those of one run.
  ///   - source: only those of one source.
  ///   - table: only those of one table.
  /// - Throws: `PostgresError` when the warehouse cannot be asked.
  public func list(
    run: Int? = nil, source: String? = nil, table: String? = nil, limit: Int = 1_000
  ) async throws -> [Entry] {
    try await Session.open(to: warehouse.address).transaction(readOnly: true) { connection in
      guard try connection.value("select to_regclass('meta.reject') is not null", as: Bool.self) else { return [] }
      return try connection.rows(
        """
        select run_id, source, table_name, target, line, key, reason, row::text from meta.reject
        where (\(run)::bigint is null or run_id = \(run)) and (\(source)::text is null or source = \(source))
          and (\(table)::text is null or table_name = \(table))
        order by run_id desc, source, table_name, line, reject_id limit \(limit)
        """
      ).map { row in
        Entry(
          run: try row.int(0), source: try row.string(1), table: try row.string(2), target: try row.optionalString(3),
          line: try row.optionalInt(4), key: try row.optionalString(5), reason: try row.string(6),
          row: try row.string(7))
      }
    }
  }
}
