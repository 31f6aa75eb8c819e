internal import Connectors
internal import CubeModel
internal import Postgres

/// Compares what the source counted with what has landed: rows, and the sums that the definitions name.
struct StagingControl {
  let staged: StagedTable
  let runID: Int
  /// The columns whose sums the source has told.
  let summed: [String]

  /// Numbers as text that count in a sum, on both sides alike.
  private static let summable = "^[+-]?[0-9]{1,18}([.][0-9]{1,18})?$"

  /// - Throws: `ETLError` of kind `control` naming the total that differs.
  func verify(_ totals: SourceTotals, landing: Identifier, on warehouse: borrowing Connection) throws {
    try record("rows", expected: String(totals.rows), found: String(totals.landed), on: warehouse)
    for column in summed {
      let found = try warehouse.value(sum(of: column, landing: landing), as: String.self)
      try record(column, expected: totals.sums[column] ?? "0", found: found, on: warehouse)
    }
  }

  /// What landed and went on, and what was rejected.
  private func sum(of column: String, landing: Identifier) -> SQL {
    let landed: SQL = "t.\(Identifier(column))"
    let rejected: SQL = "(r.row ->> \(literal: column))"
    func number(_ value: SQL) -> SQL { Self.number(value, isText: staged.landsText) }
    return """
      select ((select coalesce(sum(\(number(landed))), 0) from \(landing) as t) + (\
      select coalesce(sum(\(number(rejected))), 0) from meta.reject as r where r.run_id = \(.run(runID)) \
      and r.source = \(literal: staged.source.name) and r.table_name = \(literal: staged.table.name) \
      and r.target is null and jsonb_typeof(r.row) = 'object'))::text
      """
  }

  /// A value as it counts in a sum; null where a text is no number.
  static func number(_ value: SQL, isText: Bool) -> SQL {
    isText ? "case when \(value) ~ \(literal: summable) then \(value)::numeric end" : "\(value)::numeric"
  }

  private func record(
    _ total: String, expected: String, found: String, on warehouse: borrowing Connection
  ) throws {
    let agrees = try warehouse.value(
      """
      insert into meta.control (run_id, phase, subject, total, expected, found)
      values (\(runID), 'stage', \(staged.path), \(total), \(expected)::text::numeric, \(found)::text::numeric)
      returning expected = found
      """, as: Bool.self)
    guard agrees else {
      throw ETLError(
        .control, at: staged.path,
        "the source counted \(expected) for the control total '\(total)', but \(found) arrived; nothing was kept")
    }
  }
}
