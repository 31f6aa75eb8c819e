public import Postgres

/// The tables of a schema in a PostgreSQL database as a source.
///
/// All tables of a run are read in one REPEATABLE READ transaction. Rows pass as binary COPY from server to server
/// without being looked at; the source casts each column to its declared type.
public final class PostgreSQLTables: RowSource {
  private let address: ServerAddress
  private let schema: String
  private var connection: HeldConnection?
  /// No mark goes further: every transaction that this read does not see began after it.
  private var readsUpTo = ""
  /// The columns of the tables that were asked for in this read, by the tables' names in the source.
  private var catalogue: [String: SourceCatalogue.Columns] = [:]
  /// Stops what is being read.
  public let interruption = SourceInterruption()

  /// The tables of `schema` in the database at `address`.
  public init(address: ServerAddress, schema: String) {
    self.address = address
    self.schema = schema
  }

  /// Values land in their declared types.
  public let landsText = false
  /// The database has all rows.
  public let givesAllWithoutMark = true

  /// Begins the read.
  ///
  /// - Throws: `ConnectorError` or `PostgresError` when the source cannot be reached.
  public func open() throws {
    let held = HeldConnection(try Connection(to: address))
    interruption.attach(held.connection.canceller)
    // Asked before the snapshot is taken: a transaction that is open by then began after this moment, or is among those
    // that were looked at. A role that may not see others' transactions is left with the overlap.
    readsUpTo = try held.connection.value(
      """
      select least(clock_timestamp(), min(xact_start))::text from pg_catalog.pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
      """, as: String.self)
    _ = try held.connection.execute("begin isolation level repeatable read read only")
    // The first statement takes the snapshot that all tables are read from.
    _ = try held.connection.rows("select 1")
    connection = held
  }

  /// Another connection that sees just what this one sees, by its snapshot.
  public func companion() throws -> (any RowSource)? {
    let snapshot = try opened().connection.value("select pg_export_snapshot()", as: String.self)
    let other = PostgreSQLTables(address: address, schema: schema)
    let held = HeldConnection(try Connection(to: address))
    other.interruption.attach(held.connection.canceller)
    _ = try held.connection.execute("begin isolation level repeatable read read only")
    _ = try held.connection.execute("set transaction snapshot \(literal: snapshot)")
    other.readsUpTo = readsUpTo
    other.connection = held
    return other
  }

  /// All columns of a table.
  public func columns(of table: RequestedTable) throws -> [SourceColumn]? {
    try present(of: table).map { name, column in
      let asked = table.columns.first { $0.name == name }
      return SourceColumn(name, type: column.type, isReadable: asked?.type.accepts(column.type) ?? true)
    }
  }

  /// Compares what is asked for with what is there.
  public func shape(of table: RequestedTable) throws -> SourceShape {
    try SourceCatalogue(schema: schema).shape(of: table, having: present(of: table))
  }

  /// Streams the rows of a table into a landing table.
  public func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    if interruption.isRequested { throw CancellationError() }
    let source = try opened()
    let types = try SourceCatalogue(schema: schema).types(of: table, having: present(of: table))
    let selection = SourceSelection(schema: schema, table: table, types: types, mark: mark, bound: readsUpTo)
    var totals = try totals(selection, on: source.connection)
    var sent = TransferProgress(bytes: 0, expectedRows: totals.rows)
    totals.landed = try warehouse.copyIn(landing.copy(table.columns.map(\.name), isBinary: true)) { writer in
      _ = try source.connection.copyOut("copy (\(selection.rows)) to stdout (format binary)") { chunk in
        try writer.write(chunk)
        sent.bytes += chunk.count
        progress(sent)
      }
    }
    return totals
  }

  /// Ends the read.
  public func close() {
    interruption.attach(nil)
    connection = nil
    catalogue = [:]
  }

  /// The columns of a table, asked for once: a read sees the same ones from its beginning to its end.
  private func present(of table: RequestedTable) throws -> SourceCatalogue.Columns {
    if let known = catalogue[table.location] { return known }
    let present = try SourceCatalogue(schema: schema).columns(of: table, on: opened().connection)
    catalogue[table.location] = present
    return present
  }

  private func totals(_ selection: SourceSelection, on source: borrowing Connection) throws -> SourceTotals {
    let row = try source.rows(selection.totals).only()
    var sums: [String: String] = [:]
    for (index, name) in selection.table.summedColumns.enumerated() {
      sums[name] = try row.optionalString(index + 2) ?? "0"
    }
    return SourceTotals(rows: try row.int(0), landed: 0, sums: sums, mark: try row.optionalString(1))
  }

  private func opened() throws(ConnectorError) -> HeldConnection {
    guard let connection else { throw ConnectorError(.usage, at: schema, "the source is not open") }
    return connection
  }
}

/// Keeps a connection for as long as a source is open.
private final class HeldConnection {
  let connection: Connection

  init(_ connection: consuming Connection) {
    self.connection = connection
  }
}
