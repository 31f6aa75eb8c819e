import Connectors
import Postgres

/// A source that says it gave one more than it did, in every sum.
final class MiscountingSource: RowSource {
  private let tables: PostgreSQLTables

  init(address: ServerAddress, schema: String) {
    tables = PostgreSQLTables(address: address, schema: schema)
  }

  var landsText: Bool { tables.landsText }
  var givesAllWithoutMark: Bool { tables.givesAllWithoutMark }
  var interruption: SourceInterruption { tables.interruption }

  func open() throws { try tables.open() }

  func shape(of table: RequestedTable) throws -> SourceShape { try tables.shape(of: table) }

  func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    var totals = try tables.copy(table, since: mark, into: landing, on: warehouse, progress: progress)
    for (name, sum) in totals.sums { totals.sums[name] = (Int(sum).map { String($0 + 1) }) ?? sum }
    return totals
  }

  func close() { tables.close() }
}
