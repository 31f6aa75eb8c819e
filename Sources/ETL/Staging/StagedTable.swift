internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// A source's table with its staging table, and the SQL that reads the one as the other.
struct StagedTable {
  let source: SourceDefinition
  let table: SourceTable
  /// The columns that staging has taken from a source whose table evolves, besides the declared ones.
  var takenColumns: [String] = []
  /// The columns that have landed as text though the source's values are typed.
  var textColumns: Set<String> = []

  /// The name for messages and marks: `crm.account`.
  var path: String { source.name + "." + table.name }
  var name: String { WarehouseSchema.stagingName(source: source.name, table: table.name) }
  var identifier: Identifier { Identifier("staging", name) }
  var keyIndex: String { WarehouseSchema.stagingKey(source: source.name, table: table.name) }
  var columns: [String] { Array(table.columns.keys) }
  var landsText: Bool { source.landsText }

  /// The columns that a connector fills.
  var landedColumns: [String] {
    columns + takenColumns + (landsText ? WarehouseSchema.landingColumns.map(\.name) : [])
  }

  /// How a column is read when the staged row is called `alias`.
  func reading(of name: String, alias: String, asText: Bool = false) -> ColumnReading? {
    table.columns[name].map {
      ColumnReading(
        name: name, column: $0, isText: landsText || asText || textColumns.contains(name), dialect: source.dialect,
        alias: alias, isWidened: table.drift == .evolve)
    }
  }

  /// The declared columns in their types, under the source's names, of a staged row called `alias`.
  func typedColumns(alias: String) -> SQL {
    columns.compactMap { name in
      reading(of: name, alias: alias).map { "\($0.value) as \(Identifier(name))" }
    }.joined(separator: ", ")
  }

  /// The key as one text, for people.
  func keyText(alias: String) -> SQL {
    let parts = table.key.map { SQL("\(Identifier(alias)).\(Identifier($0))::text") }
    return parts.count == 1 ? parts[0] : "concat_ws(' / ', \(parts.joined(separator: ", ")))"
  }

  /// The row as it came.
  func rowImage(alias: String) -> SQL {
    let own = [StagingColumn.run, StagingColumn.gone] + WarehouseSchema.landingColumns.map(\.name)
    let row: SQL =
      "to_jsonb(\(Identifier(alias))) - array[\(own.map { SQL("\(literal: $0)") }.joined(separator: ", "))]"
    guard landsText else { return row }
    let raw: SQL = "\(Identifier(alias)).\(Identifier(WarehouseSchema.landingColumns[2].name))"
    return "coalesce(to_jsonb(\(raw)), \(row))"
  }

  /// The line in the file, or null.
  func line(alias: String) -> SQL {
    landsText ? "\(Identifier(alias)).\(Identifier(WarehouseSchema.landingColumns[0].name))" : "null::bigint"
  }

  /// The rows that loads see: typed, present in the source, not deleted, be it by mark or by tombstone.
  var presentRows: SQL { presentRows(in: nil) }

  /// The rows that loads see of a table with images of rows; nil for staging itself.
  ///
  /// - Parameter readsOnce: whether each value is read as its type once a row, rather than wherever an expression names it,
  ///   which pays where whole tables are joined; rows are then not found by an index.
  func presentRows(in image: Identifier?, readsOnce: Bool = false) -> SQL {
    let shownRows = shownRows(in: image, readsOnce: readsOnce)
    let conditions = [table.deletedWhen.map { SQL("\(SQL.expression($0)) is not true") }, hasNoTombstone(alias: "s")]
      .compactMap(\.self)
    guard !conditions.isEmpty else { return shownRows }
    return "(select * from \(shownRows) as s where \(conditions.joined(separator: " and ")))"
  }

  /// The typed rows that the source shows, also those that it has deleted.
  var shownRows: SQL { shownRows(in: nil, readsOnce: false) }

  private func shownRows(in image: Identifier?, readsOnce: Bool) -> SQL {
    // The planner does not look through an offset, be it none.
    """
    (select \(typedColumns(alias: "s")) from \(image ?? identifier) as s \
    where not s.\(Identifier(StagingColumn.gone))\(unsafeSQL: readsOnce ? " offset 0" : ""))
    """
  }

  /// The images of the rows that this run brought or replaced, with the columns that identify them, whether they are gone,
  /// and the column `plumb_changed`, which is never null.
  ///
  /// - Parameters:
  ///   - changed: the table with the images that it brought; nil where that is all of staging.
  ///   - superseded: the images that it replaced, if there are any.
  ///   - columns: the columns that matter: rows that were replaced by such that do not differ in them are left out. Nil
  ///     where all do.
  /// - Returns: a query for those that it brought, and one for those that it replaced.
  func changedImages(_ changed: Identifier?, superseded: Identifier?, reading columns: Set<String>? = nil) -> [SQL] {
    func query(_ image: Identifier, besides other: Identifier?, isFormer: Bool = false) -> SQL {
      let rows: SQL = """
        select \(typedColumns(alias: "s")), \(identity(isFormer: isFormer)), s.\(Identifier(StagingColumn.gone)), \
        s.\(Identifier(StagingColumn.run)) as plumb_changed from \(image) as s
        """
      guard let columns, let other, let compared = compared(reading: columns) else { return rows }
      return """
        \(rows) where not exists (select 1 from \(other) as o where \(SQL.equal(table.key, "o", "s")) \
        and \(SQL.row(compared, of: "o")) is not distinct from \(SQL.row(compared, of: "s")))
        """
    }
    guard let superseded else { return [query(changed ?? identifier, besides: nil)] }
    return [
      query(changed ?? identifier, besides: changed.map { _ in superseded }),
      query(superseded, besides: changed, isFormer: true),
    ]
  }

  /// The names of the columns in which images of rows have their keys as they are staged.
  var imageKeys: [String] { table.key.indices.map { "plumb_key_\($0 + 1)" } }

  /// The columns that tell an image of a row from others: its key, and `plumb_former`, whether this run has replaced it.
  private func identity(isFormer: Bool) -> SQL {
    let keys = zip(table.key, imageKeys).map { SQL("s.\(Identifier($0)) as \(Identifier($1))") }
    return "\(keys.joined(separator: ", ")), \(unsafeSQL: String(isFormer)) as plumb_former"
  }

  /// The columns by which two images of a row are told apart for somebody who reads some of them: those, and what says
  /// whether the row is there; nil where more than the row says so.
  func compared(reading columns: Set<String>) -> [String]? {
    guard tombstones == nil,
      let marking = LoadDefinition.names(
        readBy: [table.deletedWhen].compactMap(\.self), from: nil, having: self.columns)
    else { return nil }
    return self.columns.filter { (columns.contains($0) || marking.contains($0)) && !table.key.contains($0) }
      + [StagingColumn.gone]
  }

  /// Every image of the rows that this run knows, also of those that are gone or were replaced by it, with the columns that
  /// identify it and the column `plumb_changed`: whether this run brought or replaced it.
  ///
  /// - Parameter superseded: the images that this run replaced, if there are any.
  func allImages(runID: Int, superseded: Identifier?) -> SQL {
    let run = Identifier(StagingColumn.run)
    let staged: SQL = """
      select \(typedColumns(alias: "s")), \(identity(isFormer: false)), s.\(run) = \(.run(runID)) as plumb_changed \
      from \(identifier) as s
      """
    guard let superseded else { return "(\(staged))" }
    let former: SQL = """
      select \(typedColumns(alias: "s")), \(identity(isFormer: true)), true as plumb_changed from \(superseded) as s
      """
    return "(\(staged) union all \(former))"
  }
}
