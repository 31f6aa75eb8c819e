internal import Postgres

/// What the server knows of a table's values, by which it plans.
enum TableStatistics {
  /// Has the server look at a table anew where a tenth of its rows, and not just a few, are others than when it last did.
  static func renew(of table: Identifier, after changes: Int, on warehouse: borrowing Connection) throws {
    guard changes > 10_000 else { return }
    let isStale = try warehouse.value(
      "select reltuples < \(changes)::double precision * 10 from pg_class where oid = \(literal: table.description)::regclass",
      as: Bool.self)
    if isStale { _ = try warehouse.execute("analyze \(table)") }
  }
}
