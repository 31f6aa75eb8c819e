import Connectors
import Postgres

/// A source with one reader, which refuses to be used on two threads at a time; its tables pass a latch before they are read.
final class SoleReader: RowSource {
  /// It was used on two threads at the same time.
  struct Shared: Error {}

  private let inner: any RowSource
  /// Counts who uses it at the same time.
  private let gate: Gate
  private let latch: Latch

  init(_ inner: any RowSource, _ gate: Gate, _ latch: Latch) {
    self.inner = inner
    self.gate = gate
    self.latch = latch
  }

  var landsText: Bool { inner.landsText }
  var givesAllWithoutMark: Bool { inner.givesAllWithoutMark }
  var interruption: SourceInterruption { inner.interruption }

  func open() throws { try inner.open() }

  func columns(of table: RequestedTable) throws -> [SourceColumn]? {
    defer { gate.leave() }
    guard gate.enter() == 1 else { throw Shared() }
    return try inner.columns(of: table)
  }

  func shape(of table: RequestedTable) throws -> SourceShape { try inner.shape(of: table) }

  func copy(
    _ table: RequestedTable, since mark: String?, into landing: LandingTable, on warehouse: borrowing Connection,
    progress: (TransferProgress) -> Void
  ) throws -> SourceTotals {
    defer { gate.leave() }
    guard gate.enter() == 1 else { throw Shared() }
    latch.wait()
    return try inner.copy(table, since: mark, into: landing, on: warehouse, progress: progress)
  }

  func close() { inner.close() }
}
