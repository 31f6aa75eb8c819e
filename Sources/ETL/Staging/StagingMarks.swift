internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// How far each source table has been read, as `meta.mark` keeps it.
enum StagingMarks {
  /// Where the last run stopped; nil when all rows are to be read.
  static func mark(of staged: StagedTable, on warehouse: borrowing Connection) throws -> String? {
    guard case .mark = staged.table.changes else { return nil }
    return try warehouse.rows(
      "select mark from meta.mark where source = \(staged.source.name) and table_name = \(staged.table.name)"
    ).first?.string(0)
  }

  /// The present moment as a value of a column's type: a mark in the future would hide the changes until then.
  private static func now(as type: ColumnType) -> SQL {
    switch type {
    case .timestamp: "now()"
    case .date: "(now() at time zone 'UTC')::date"
    default: "null"
    }
  }

  /// Keeps the newest mark; what the source did not tell is read from the rows that have landed.
  static func keep(
    _ told: String?, of staged: StagedTable, landing: Identifier, runID: Int, on warehouse: borrowing Connection
  ) throws {
    guard case .mark(let column, _) = staged.table.changes, let declared = staged.table.columns[column],
      let reading = staged.reading(of: column, alias: "t")
    else { return }
    var mark = told
    if mark == nil, staged.landsText {
      mark = try warehouse.rows(
        "select least(max(\(reading.value)), \(now(as: declared.type)))::text from \(landing) as t where \(reading.value) is not null having count(*) > 0"
      ).first?.optionalString(0)
    }
    guard let mark else { return }
    let isMoment = declared.type == .timestamp || declared.type == .date
    let moment: SQL = isMoment ? "\(mark)::text::timestamptz" : "null"
    let later: SQL = "excluded.mark::\(unsafeSQL: declared.type.sqlName) > m.mark::\(unsafeSQL: declared.type.sqlName)"
    _ = try warehouse.execute(
      """
      insert into meta.mark as m (source, table_name, mark, moment, run_id)
      values (\(staged.source.name), \(staged.table.name), \(mark), \(moment), \(runID))
      on conflict (source, table_name) do update
      set mark = excluded.mark, moment = excluded.moment, run_id = excluded.run_id where \(later)
      """)
  }
}
