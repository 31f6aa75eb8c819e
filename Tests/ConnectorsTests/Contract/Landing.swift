import Connectors
import Postgres

/// A landing table in a test's warehouse, and what has come into it.
struct Landing {
  static let name = Identifier("pg_temp", "landing")

  /// What a copy came to.
  struct Outcome: Sendable {
    let totals: SourceTotals
    let rows: [ContractRow]
    /// The reasons of rows that could not be taken apart.
    let faults: [String]
  }

  /// Copies a table from a source that is open.
  static func copy(
    _ table: RequestedTable, from source: any RowSource, since mark: String? = nil, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void = { _ in }
  ) throws -> Outcome {
    try make(for: table, landsText: source.landsText, on: warehouse)
    let totals = try source.copy(table, since: mark, into: LandingTable(name), on: warehouse, progress: progress)
    let isTorn: SQL = source.landsText ? "plumb_fault is not null" : "false"
    let rows = try warehouse.rows(
      """
      select id::bigint, name::text, amount::numeric::text, won::boolean, left(closed::text, 10),
        to_char(seen::timestamptz, 'YYYY-MM-DD HH24:MI:SS') from \(name) where not (\(isTorn)) order by 1
      """
    ).map { row in
      ContractRow(
        id: try row.int(0), name: try row.optionalString(1), amount: try row.optionalString(2),
        won: try row.optionalBool(3), closed: try row.optionalString(4), seen: try row.optionalString(5))
    }
    let faults =
      source.landsText
      ? try warehouse.rows("select plumb_fault from \(name) where plumb_fault is not null order by 1")
        .map { try $0.string(0) } : []
    return Outcome(totals: totals, rows: rows, faults: faults)
  }

  /// Copies a table of texts, and gives them as they have landed, in the order of the first column.
  static func texts(
    _ table: RequestedTable, from source: any RowSource, since mark: String? = nil, on warehouse: borrowing Connection
  ) throws -> (totals: SourceTotals, rows: [[String?]]) {
    try make(for: table, landsText: source.landsText, on: warehouse)
    let totals = try source.copy(table, since: mark, into: LandingTable(name), on: warehouse) { _ in }
    let names = table.columns.map { SQL("\(Identifier($0.name))") } + ["plumb_fault"]
    let rows = try warehouse.rows(
      "select \(names.joined(separator: ", ")) from \(name) order by \(names[0]) nulls last")
    return (totals, try rows.map { row in try names.indices.map { try row.optionalString($0) } })
  }

  private static func make(
    for table: RequestedTable, landsText: Bool, on warehouse: borrowing Connection
  ) throws {
    _ = try warehouse.execute("drop table if exists \(name)")
    _ = try warehouse.execute("set time zone 'UTC'")
    var columns = table.columns.map { column in
      SQL("\(Identifier(column.name)) \(unsafeSQL: landsText ? "text" : type(column.type))")
    }
    if landsText { columns += ["plumb_line bigint", "plumb_fault text", "plumb_raw text"] }
    _ = try warehouse.execute("create temporary table \(Identifier(name.name)) (\(columns.joined(separator: ", ")))")
  }

  private static func type(_ type: RequestedTable.ColumnType) -> String {
    switch type {
    case .integer: "bigint"
    case .decimal: "numeric"
    case .double: "double precision"
    case .text: "text"
    case .boolean: "boolean"
    case .date: "date"
    case .timestamp: "timestamptz"
    }
  }
}
