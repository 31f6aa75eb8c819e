internal import CubeModel
internal import Postgres
internal import StarSchema

/// The statements that bring what has arrived into the image of a source's table, touching only what changed.
struct MergeStatements {
  let staged: StagedTable
  /// The table of what has arrived, sorted out, one row a key.
  let arrival: Identifier
  /// The table of the images that this run brings: new ones, others than before, or marked.
  ///
  /// It is that of what has arrived where nobody asks for the other rows of it.
  var changed: Identifier
  /// The table that keeps the images which this run replaces.
  let superseded: Identifier
  let runID: Int

  /// An empty table for what arrives, like the staging table.
  var makeArrival: SQL {
    "create temporary table \(Identifier(arrival.name)) (like \(staged.identifier) including defaults) on commit drop"
  }

  /// Keeps the images that will be replaced.
  var makeSuperseded: SQL {
    """
    create temporary table \(Identifier(superseded.name)) on commit drop as
    select s.* from \(staged.identifier) as s join \(changed) as c on \(SQL.equal(staged.table.key, "s", "c"))
    """
  }

  /// Lets them be found as those in staging are.
  ///
  /// - Parameter definition: the staging table, with its indexes.
  func indexSuperseded(as definition: TableDefinition) -> [SQL] {
    definition.indexes.filter { $0.method == .tree }.map { index in
      "create index on \(superseded) (\(unsafeSQL: index.content))"
    }
  }

  /// Puts the rows by themselves that are new or others than those that are staged.
  var makeChanged: SQL {
    """
    create temporary table \(Identifier(changed.name)) on commit drop as
    select \(SQL.names(imageColumns, of: "a")) from \(arrival) as a where not exists (\(staysAsItIs))
    """
  }

  /// Takes the rows that are staged as they are out of what has arrived.
  ///
  /// Each is looked up by itself: the planner takes a look by an index for several times as dear as it is where the index
  /// is in memory, and would rather go through the whole table. An offset, be it none, it does not look through.
  var dropUnchanged: SQL { "delete from \(arrival) as a where exists (\(staysAsItIs) offset 0)" }

  /// The staged row that a row which has arrived would leave as it is.
  private var staysAsItIs: SQL {
    """
    select from \(staged.identifier) as s where \(SQL.equal(staged.table.key, "s", "a")) \
    and \(SQL.row(compared, of: "s")) is not distinct from \(SQL.row(compared, of: "a"))
    """
  }

  /// Replaces the rows whose images are kept.
  var replace: SQL {
    let assignments = imageColumns.filter { !staged.table.key.contains($0) }
      .map { SQL("\(Identifier($0)) = c.\(Identifier($0))") }.joined(separator: ", ")
    return """
      update \(staged.identifier) as s set \(assignments) from \(changed) as c
      where \(SQL.equal(staged.table.key, "s", "c"))
      """
  }

  /// Adds the rows whose keys are new.
  ///
  /// - Parameter replacesSome: whether there are other rows among those that the run brings.
  func add(replacesSome: Bool) -> SQL {
    let isNew: SQL = "not exists (select from \(superseded) as o where \(SQL.equal(staged.table.key, "o", "c")))"
    let condition: SQL = replacesSome ? " where \(isNew)" : ""
    return """
      insert into \(staged.identifier) (\(SQL.names(imageColumns))) select \(SQL.names(imageColumns, of: "c"))
      from \(changed) as c\(condition)
      """
  }

  /// Puts the rows by themselves that this run has brought or marked.
  var makeTouched: SQL {
    """
    create temporary table \(Identifier(changed.name)) on commit drop as
    select \(SQL.names(imageColumns, of: "s")) from \(staged.identifier) as s \
    where s.\(Identifier(StagingColumn.run)) = \(.run(runID))
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

  /// The columns of a row's image.
  private var imageColumns: [String] { staged.landedColumns + [StagingColumn.run, StagingColumn.gone] }

  /// The columns by which a row is another than the one that is staged; where a row of a file stands is none of them.
  private var compared: [String] {
    staged.columns.filter { !staged.table.key.contains($0) } + staged.takenColumns + [StagingColumn.gone]
  }
}
