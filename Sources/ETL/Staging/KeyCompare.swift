internal import Connectors
internal import CubeModel
internal import Postgres

/// Compares the keys of all rows of a source's table with what is staged, where changes are found by a mark.
struct KeyCompare {
  let staged: StagedTable
  /// The table for the keys that the source has.
  let keys: Identifier
  let runID: Int

  /// Fills the table of keys.
  func gather(from source: any RowSource, on warehouse: borrowing Connection) throws -> SourceTotals {
    _ = try warehouse.execute(
      """
      create temporary table \(Identifier(keys.name)) (like \(staged.identifier) including defaults) on commit drop
      """)
    var request = staged.table.requested
    request.columns = staged.table.key.compactMap { name in request.columns.first { $0.name == name } }
    request.changeMark = nil
    request.summedColumns = []
    let totals = try source.copy(request, since: nil, into: LandingTable(keys), on: warehouse) { _ in }
    try TableStatistics.sample(keys, on: warehouse)
    return totals
  }

  /// How many rows the source has that neither came now nor are staged nor were rejected: no mark has told of them.
  func countUntold(arrival: Identifier) -> SQL {
    """
    select count(*) from \(keys) as k
    where not exists (select 1 from \(arrival) as a where \(SQL.equal(staged.table.key, "a", "k")))
    and not exists (select 1 from \(staged.identifier) as s where \(SQL.equal(staged.table.key, "s", "k")) \
    and not s.\(Identifier(StagingColumn.gone)))
    and not exists (select 1 from meta.reject as r where r.source = \(literal: staged.source.name) \
    and r.table_name = \(literal: staged.table.name) and r.key = \(staged.keyText(alias: "k")) and r.settled_run is null)
    """
  }

  /// Marks the rows as gone whose keys the source no longer has.
  var markGone: SQL {
    """
    update \(staged.identifier) as s set \(Identifier(StagingColumn.gone)) = true, \
    \(Identifier(StagingColumn.run)) = \(.run(runID))
    where not s.\(Identifier(StagingColumn.gone))
    and not exists (select 1 from \(keys) as k where \(SQL.equal(staged.table.key, "k", "s")))
    """
  }
}
