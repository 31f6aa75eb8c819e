internal import CubeModel
internal import Postgres

/// The driving rows of loads of tables beside each other, which a load of changes puts into tables of their own.
///
/// Of rows that a query works out within itself the planner does not know how many there are, and only one process may
/// read them.
extension IncomingFacts {
  /// Makes the tables, by the position of the load.
  ///
  /// - Parameter affected: a table of keys to which the facts are restricted.
  func makeDriving(affected: AffectedKeys.Table, on warehouse: borrowing Connection) throws -> [Int: Identifier] {
    var tables: [Int: Identifier] = [:]
    for (position, load) in fact.star.loads.enumerated() {
      let query = LoadQuery(load: load, context: context)
      guard let branched = try query.branched() else { continue }
      let table = Identifier("staging", "\(name.name)_driving_\(position + 1)")
      let rows: SQL
      if let masks = affected.masks {
        rows = try query.drivingRows(
          of: branched, with: masks.joined(keys: try keyExpressions(load), affected: affected.name))
      } else {
        rows = try query.drivingRows(of: branched, restrictedTo: try restriction(of: load, to: affected.name))
      }
      _ = try warehouse.execute("create unlogged table \(table) with (parallel_workers = 2) as \(rows)")
      if let masks = affected.masks {
        _ = try warehouse.execute(masks.widen(table, keys: try keyExpressions(branched.load)))
      }
      try TableStatistics.sample(table, on: warehouse)
      tables[position] = table
    }
    return tables
  }

  /// Fills the table of facts by a query that reads driving rows.
  ///
  /// No two of them are alike, so that what one is joined with need not be kept for the next, as the planner would; and
  /// what processes hand to each other costs less than it reckons with.
  func execute(_ statement: SQL, reading driving: [Int: Identifier], on warehouse: borrowing Connection) throws -> Int {
    guard !driving.isEmpty else { return try warehouse.execute(statement) }
    let came = try warehouse.execute(statement, under: ["enable_memoize": "off", "parallel_tuple_cost": "0.02"])
    for table in driving.values { _ = try warehouse.execute("drop table \(table)") }
    return came
  }
}
