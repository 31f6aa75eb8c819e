internal import Postgres

/// What the server knows of a table's values, by which it plans.
enum TableStatistics {
  /// Has the server look at some rows of a table that a run makes for itself: how many there are and roughly how their
  /// values spread is all that it plans by, and a look at 30,000 of them costs as much as the work on them.
  ///
  /// - Parameter columns: those by which it is joined; nil for all.
  static func sample(_ table: Identifier, by columns: [String]? = nil, on warehouse: borrowing Connection) throws {
    let looked = columns.map { SQL("\(table) (\(SQL.names($0)))") } ?? "\(table)"
    _ = try warehouse.execute("analyze \(looked)", under: ["default_statistics_target": "10"])
  }

  /// Has the server look at a table anew where a tenth of its rows, and not just a few, are others than when it last did.
  static func renew(of table: Identifier, after changes: Int, on warehouse: borrowing Connection) throws {
    guard changes > 10_000 else { return }
    let isStale = try warehouse.value(
      "select reltuples < \(changes)::double precision * 10 from pg_class where oid = \(literal: table.description)::regclass",
      as: Bool.self)
    if isStale { _ = try warehouse.execute("analyze \(table)") }
  }
}
