internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// Rejected rows as a source of rows: they land again as they came.
final class ReplayedRows: RowSource {
  private let source: SourceDefinition
  private let numbers: [Int]
  private let whole: (tables: Set<String>, rows: any RowSource)?

  /// - Parameters:
  ///   - source: the source that once gave them.
  ///   - numbers: their entries in the log of rejects.
  ///   - whole: the tables that are read whole, by their names, with the source itself, open.
  init(of source: SourceDefinition, numbers: [Int], beside whole: (tables: Set<String>, rows: any RowSource)? = nil) {
    self.source = source
    self.numbers = numbers
    self.whole = whole
    interruption = whole?.rows.interruption ?? SourceInterruption()
  }

  var landsText: Bool { source.landsText }
  /// Asked only of tables that are read whole.
  var givesAllWithoutMark: Bool { whole?.rows.givesAllWithoutMark ?? false }
  let interruption: SourceInterruption

  func open() {}

  func columns(of table: RequestedTable) throws -> [SourceColumn]? { try itself(for: table)?.columns(of: table) }

  func shape(of table: RequestedTable) throws -> SourceShape {
    try itself(for: table)?.shape(of: table) ?? SourceShape()
  }

  /// The source itself, for a table that is read whole.
  private func itself(for table: RequestedTable) -> (any RowSource)? {
    whole.flatMap { $0.tables.contains(table.name) ? $0.rows : nil }
  }

  func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    if let source = itself(for: table) {
      return try source.copy(table, since: mark, into: landing, on: warehouse, progress: progress)
    }
    guard let definition = source.tables[table.name] else { return SourceTotals(rows: 0, landed: 0) }
    var names = table.columns.map(\.name)
    var values = definition.columns.map { name, column in
      let text: SQL = "(r.row ->> \(literal: name))"
      return landsText ? text : "\(text)::\(unsafeSQL: column.type.stagedType)"
    }
    if landsText {
      names.append(LandingColumn.line)
      values.append("r.line")
    }
    let landed = try warehouse.execute(
      """
      insert into \(landing.name) (\(SQL.names(names))) select \(values.joined(separator: ", "))
      from meta.reject as r where r.reject_id = any(\(numbers))
      and r.source = \(source.name) and r.table_name = \(table.name) order by r.reject_id
      """)
    var totals = SourceTotals(rows: landed, landed: landed)
    let staged = StagedTable(source: source, table: definition)
    for column in table.summedColumns {
      totals.sums[column] = try warehouse.value(
        """
        select coalesce(sum(\(StagingControl.number("t.\(Identifier(column))", isText: staged.landsText))), 0)::text
        from \(landing.name) as t
        """, as: String.self)
    }
    return totals
  }

  func close() { whole?.rows.close() }

  /// The entries of a selection that can be replayed, by source and table: rows that could be taken apart and whose key
  /// did not lose against another row's.
  static func playable(
    _ numbers: [Int], on warehouse: borrowing Connection
  ) throws -> [(number: Int, source: String, table: String)] {
    try warehouse.rows(
      """
      select r.reject_id, r.source, r.table_name from meta.reject as r
      where r.reject_id = any(\(numbers)) and r.settled_run is null and r.target is null and not r.is_duplicate
      and jsonb_typeof(r.row) = 'object' order by r.reject_id
      """
    ).map { (number: try $0.int(0), source: try $0.string(1), table: try $0.string(2)) }
  }

  /// The dimensions and stars for which rows of a selection were no good: they are worked out anew.
  static func targets(_ numbers: [Int], on warehouse: borrowing Connection) throws -> Set<String> {
    Set(
      try warehouse.rows(
        """
        select distinct r.target from meta.reject as r
        where r.reject_id = any(\(numbers)) and r.settled_run is null and r.target is not null
        """
      ).map { try $0.string(0) })
  }
}
