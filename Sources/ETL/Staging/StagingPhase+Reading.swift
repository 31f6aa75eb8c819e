internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres

extension StagingPhase {
  /// Where the last run stopped; nil when all rows are read.
  static func mark(
    of staged: StagedTable, _ context: RunContext, on warehouse: borrowing Connection
  ) throws -> String? {
    guard !context.isRedefined(staged), !context.extent.isPartial else { return nil }
    return try StagingMarks.mark(of: staged, on: warehouse)
  }

  /// Reads the rows behind the mark, or all of them where there is none or it has not told of some.
  func read(into landing: StagingLanding, on warehouse: borrowing Connection) throws -> StagingArrival {
    let (staged, drift) = (landing.staged, landing.drift)
    var shape = try source.shape(of: landing.request)
    shape.alwaysFitting.subtract(drift.retyped.keys)
    let hasDrifted = try !context.extent.isPartial && note(drift, of: staged, on: warehouse)
    var remarks = hasDrifted ? [drift.remark(for: staged) ?? "\(staged.path): all columns are as declared again"] : []
    var mark = hasDrifted ? nil : try Self.mark(of: staged, context, on: warehouse)
    var totals = try transfer(since: mark, into: landing, on: warehouse)
    var keyTotals: SourceTotals?
    if staged.table.deletions == .compareKeys, mark != nil {
      let keys = keyCompare(of: staged)
      keyTotals = try keys.gather(from: source, on: warehouse)
      let untold = try warehouse.value(keys.countUntold(arrival: landing.table), as: Int.self)
      if untold > 0 {
        let rows = untold == 1 ? "1 row was" : "\(untold) rows were"
        remarks.append("\(staged.path): \(rows) there that the mark had not told of, so that all rows were read")
        _ = try warehouse.execute("truncate \(landing.table)")
        mark = nil
        totals = try transfer(since: nil, into: landing, on: warehouse)
      }
    }
    return StagingArrival(shape: shape, totals: totals, keyTotals: keyTotals, mark: mark, remarks: remarks)
  }

  /// The compare of a table's keys with those that the source has.
  func keyCompare(of staged: StagedTable) -> KeyCompare {
    KeyCompare(staged: staged, keys: temporary("plumb_keys"), runID: context.runID)
  }

  /// Keeps how the source's columns differ from the declared ones.
  ///
  /// - Returns: whether they differ in another way than last time.
  private func note(
    _ drift: ColumnDrift, of staged: StagedTable, on warehouse: borrowing Connection
  ) throws -> Bool {
    let former = context.book.fingerprint(.drift, staged.path) ?? ""
    let parts = drift.parts(of: staged).joined(separator: "; ")
    guard former != parts else { return false }
    try DefinitionBook.keep(.drift, staged.path, parts, runID: context.runID, on: warehouse)
    return true
  }

  private func transfer(
    since mark: String?, into landing: StagingLanding, on warehouse: borrowing Connection
  ) throws -> SourceTotals {
    let clock = ContinuousClock()
    let start = clock.now
    var last = start
    return try source.copy(landing.request, since: mark, into: landing.table, on: warehouse) { progress in
      let now = clock.now
      guard now - last >= .milliseconds(100) else { return }
      last = now
      context.reporter.progress(
        .transferring(
          staged.path, bytes: progress.bytes, rows: progress.rows, expectedRows: progress.expectedRows,
          seconds: (now - start) / .seconds(1)))
    }
  }
}
