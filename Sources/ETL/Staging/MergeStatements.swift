internal import CubeModel
internal import Postgres

/// The statements that bring what has arrived into the image of a source's table, touching only what changed.
struct MergeStatements {
  let staged: StagedTable
  /// The table of what has arrived, sorted out, one row a key.
  let arrival: Identifier
  /// The table that keeps the images which this run replaces.
  let superseded: Identifier
  let runID: Int

  /// An empty table for what arrives, like the staging table.
  var makeArrival: SQL {
    "create temporary table \(Identifier(arrival.name)) (like \(staged.identifier) including defaults) on commit drop"
  }

  /// An empty table for images that will be replaced, found as those in staging are.
  var makeSuperseded: SQL {
    """
    create temporary table \(Identifier(superseded.name)) \
    (like \(staged.identifier) including defaults including indexes) on commit drop
    """
  }

  /// Keeps the images that will be replaced.
  var keepSuperseded: SQL {
    """
    insert into \(superseded)
    select s.* from \(staged.identifier) as s join \(arrival) as a on \(SQL.equal(staged.table.key, "s", "a"))
    where \(differs("s", "a"))
    """
  }

  /// Keeps the images that this run has brought, be they new, others than before or marked.
  ///
  /// - Parameter onlyArrived: whether rows have changed only that arrived, so that they are found by their keys.
  func keepChanged(in changed: Identifier, onlyArrived: Bool) -> SQL {
    // The planner does not look through an offset: it believes that hardly any row is of this run, and would look at all.
    let rows: SQL =
      onlyArrived
      ? """
      (select s.* from \(staged.identifier) as s join \(arrival) as a on \(SQL.equal(staged.table.key, "s", "a")) offset 0)
      """ : "\(staged.identifier)"
    return """
      create temporary table \(Identifier(changed.name)) on commit drop as
      select s.* from \(rows) as s where s.\(Identifier(StagingColumn.run)) = \(.run(runID))
      """
  }

  /// Adds new rows and replaces changed ones.
  var upsert: SQL {
    let columns = SQL.names(staged.landedColumns)
    let assignments = (staged.landedColumns + [StagingColumn.run, StagingColumn.gone]).map {
      SQL("\(Identifier($0)) = excluded.\(Identifier($0))")
    }.joined(separator: ", ")
    return """
      insert into \(staged.identifier) as s (\(columns)) select \(columns) from \(arrival)
      on conflict (\(SQL.names(staged.table.key))) do update set \(assignments) where \(differs("s", "excluded"))
      """
  }

  /// Marks the rows that the source no longer has; a row that was rejected is still there.
  ///
  /// - Parameter scope: the condition over `s` for the rows that were asked for; nil for all.
  func markGone(within scope: SQL? = nil) -> SQL {
    let scope = scope.map { SQL(" and \($0)") } ?? ""
    return """
      update \(staged.identifier) as s set \(Identifier(StagingColumn.gone)) = true, \
      \(Identifier(StagingColumn.run)) = \(.run(runID))
      where not s.\(Identifier(StagingColumn.gone))\(scope)
      and not exists (select 1 from \(arrival) as a where \(SQL.equal(staged.table.key, "s", "a")))
      and not exists (select 1 from meta.reject as r where r.run_id = \(.run(runID)) \
      and r.source = \(literal: staged.source.name) and r.table_name = \(literal: staged.table.name) \
      and r.key = \(staged.keyText(alias: "s")))
      """
  }

  private func differs(_ left: String, _ right: String) -> SQL {
    let names = staged.columns.filter { !staged.table.key.contains($0) } + staged.takenColumns + [StagingColumn.gone]
    return "\(SQL.row(names, of: left)) is distinct from \(SQL.row(names, of: right))"
  }
}
