import Connectors
import Postgres

/// A source whose tables pass a gate before they are read.
final class GatedSource: RowSource {
  private let inner: any RowSource
  private let gate: Gate
  private let sleeps: Bool

  init(_ inner: any RowSource, _ gate: Gate, sleeps: Bool = false) {
    self.inner = inner
    self.gate = gate
    self.sleeps = sleeps
  }

  var landsText: Bool { inner.landsText }
  var givesAllWithoutMark: Bool { inner.givesAllWithoutMark }
  var interruption: SourceInterruption { inner.interruption }

  func open() throws { try inner.open() }

  func companion() throws -> (any RowSource)? {
    try inner.companion().map { GatedSource($0, gate, sleeps: sleeps) }
  }

  func shape(of table: RequestedTable) throws -> SourceShape { try inner.shape(of: table) }

  func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    gate.enter()
    defer { gate.leave() }
    if sleeps { _ = try warehouse.rows("select pg_sleep(600)") }
    return try inner.copy(table, since: mark, into: landing, on: warehouse, progress: progress)
  }

  func close() { inner.close() }
}
