internal import CubeModel
internal import OrderedCollections
internal import Postgres

extension StagedTable {
  /// The table in which deletions are written down, with what is said of it.
  var tombstones: (table: StagedTable, definition: SourceTable.Tombstones)? {
    guard case .tombstones(let definition) = table.deletions, let table = source.tables[definition.table] else {
      return nil
    }
    return (StagedTable(source: source, table: table), definition)
  }

  /// The condition that no tombstone holds for a typed row; nil where there are none.
  func hasNoTombstone(alias: String) -> SQL? {
    guard let (deletions, definition) = tombstones else { return nil }
    let condition = definition.condition.map { SQL(" where \(SQL.expression($0))") } ?? ""
    var holds = named(by: definition, "x", alias)
    if let deletedAt = definition.deletedAt, case .mark(let mark, _) = table.changes {
      // Neither moment is known: the row stays deleted.
      holds += " and (\(Identifier(alias)).\(Identifier(mark)) > x.\(Identifier(deletedAt))) is not true"
    }
    return "not exists (select 1 from (select * from \(deletions.presentRows) as t\(condition)) as x where \(holds))"
  }

  /// Marks the rows as changed by this run whose tombstones have come, changed or gone with it.
  ///
  /// - Returns: one row of two counts: the rows whose tombstones changed, and those of them that are deleted now.
  func touchByTombstones(runID: Int, superseded: Identifier?) -> SQL? {
    guard let (deletions, definition) = tombstones else { return nil }
    let run = Identifier(StagingColumn.run)
    let typed = table.key.compactMap { name in
      reading(of: name, alias: "s").map { SQL("\($0.value) as \(Identifier(name))") }
    }
    let images = deletions.allImages(runID: runID, superseded: superseded)
    return """
      with named as (
        select distinct \(SQL.names(definition.key, of: "x")) from \(images) as x where x.plumb_changed
      ), touched as (
        update \(identifier) as s set \(run) = \(.run(runID))
        where not s.\(Identifier(StagingColumn.gone))
        and exists (select 1 from named as x join lateral (select \(typed.joined(separator: ", "))) as k \
      on \(named(by: definition, "x", "k")))
        returning \(typed.joined(separator: ", "))
      )
      select count(*), count(*) filter (where not exists (
        select 1 from \(presentRows) as p where \(SQL.equal(table.key, "p", "t")))) from touched as t
      """
  }

  /// The rows that were there before and that the source has since marked as deleted.
  ///
  /// - Parameters:
  ///   - changed: the table with the images that this run brought.
  ///   - superseded: the images that it replaced.
  func newlyMarked(by changed: Identifier, among superseded: Identifier) -> SQL? {
    guard let deletedWhen = table.deletedWhen else { return nil }
    func rows(of image: Identifier) -> SQL { "(select \(typedColumns(alias: "s")) from \(image) as s)" }
    return """
      select count(*) from (select * from \(rows(of: superseded)) as s where \(SQL.expression(deletedWhen)) is not true) \
      as o join (select * from \(rows(of: changed)) as s where \(SQL.expression(deletedWhen)) is true) as n \
      on \(SQL.equal(table.key, "o", "n"))
      """
  }

  /// Keys are compared as texts, since what names a row may be of another type than its key.
  private func named(by definition: SourceTable.Tombstones, _ tombstone: String, _ row: String) -> SQL {
    zip(definition.key, table.key).map { named, key in
      SQL("\(Identifier(tombstone)).\(Identifier(named))::text = \(Identifier(row)).\(Identifier(key))::text")
    }.joined(separator: " and ")
  }
}

extension SourceDefinition {
  /// The tables in the order in which they are staged: tables of tombstones come before those whose rows they name.
  var tablesInStagingOrder: [SourceTable] {
    let named = Set(
      tables.values.compactMap { table in
        if case .tombstones(let tombstones) = table.deletions { tombstones.table } else { nil }
      })
    return tables.values.filter { named.contains($0.name) } + tables.values.filter { !named.contains($0.name) }
  }
}
