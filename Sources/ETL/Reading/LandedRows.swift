internal import Connectors
internal import Postgres

/// Rows that were read beside the run and have landed already, as a source of rows.
///
/// It is made by whoever read them, and knows all that the run asks of the source.
final class LandedRows: RowSource, Sendable {
  let landsText: Bool
  let givesAllWithoutMark: Bool
  let interruption: SourceInterruption
  private let outcome: Result<ParallelReading.Landed, any Error>

  init(from source: any RowSource, _ outcome: Result<ParallelReading.Landed, any Error>) {
    landsText = source.landsText
    givesAllWithoutMark = source.givesAllWithoutMark
    interruption = source.interruption
    self.outcome = outcome
  }

  func open() {}

  /// - Throws: why the table could not be read.
  func shape(of table: RequestedTable) throws -> SourceShape { try outcome.get().shape }

  func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    let landed = try outcome.get()
    var names = table.columns.map(\.name)
    if landsText { names += [LandingColumn.line, LandingColumn.fault, LandingColumn.raw] }
    _ = try warehouse.execute(
      "insert into \(landing.name) (\(SQL.names(names))) select \(SQL.names(names)) from \(landed.table)")
    return landed.totals
  }

  func close() {}
}
