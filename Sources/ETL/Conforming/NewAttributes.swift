internal import Postgres
internal import StarSchema

/// Fills attributes that the definitions have added to a dimension with members.
///
/// That an attribute is new is no change of the members: one that keeps versions holds for all of them, as if it had been
/// there when the members came first, and so does one that stays fixed.
struct NewAttributes {
  let table: DimensionTable
  let incoming: IncomingMembers
  let context: RunContext

  /// The new attributes that are filled here: those that are overwritten are so anyway, and those whose history the
  /// source tells have it from there.
  private var columns: [String] {
    let new = context.newColumns[table.definitionOfTable.path] ?? []
    return (table.attributes(.fixed) + (incoming.hasHistory ? [] : table.attributes(.version))).filter(new.contains)
  }

  /// Fills them in all versions.
  ///
  /// - Returns: in how many.
  func fill(on warehouse: borrowing Connection) throws -> Int {
    guard !columns.isEmpty else { return 0 }
    let key = SQL.names(table.naturalKey)
    let assignments = columns.map { SQL("\(Identifier($0)) = m.\(Identifier($0))") }.joined(separator: ", ")
    return try warehouse.execute(
      """
      update \(table.identifier) as d set \(assignments), changed_run = \(.run(context.runID)) from (
        select distinct on (\(key)) * from \(incoming.name) order by \(key), plumb_effective nulls first
      ) as m where \(SQL.equal(table.naturalKey, "d", "m")) and not d.is_inferred
      and \(SQL.row(columns, of: "m")) is distinct from \(SQL.row(columns, of: "d"))
      """)
  }
}
