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

  /// How often rows are read at most that have other keys each time.
  private static var mostReadings: Int { 3 }

  /// Lands the rows: once more, and all of them, where some of them have keys that nobody declared or knew of before.
  ///
  /// Only a service has such rows, whose later pages may hold what the first one does not.
  func land(on warehouse: borrowing Connection) throws -> (StagingLanding, StagingArrival) {
    var known = try undeclaredKeys(on: warehouse)
    for _ in 1...Self.mostReadings {
      let landing = try prepare(knowing: known, on: warehouse)
      let arrival = try read(into: landing, on: warehouse)
      let further = staged.table.drift == nil ? [] : arrival.totals.additional.filter { !known.contains($0) }
      guard !further.isEmpty else {
        if !known.isEmpty, !context.extent.isPartial { try keep(undeclaredKeys: known, on: warehouse) }
        return (landing, arrival)
      }
      known = (known + further).sorted()
      _ = try warehouse.execute(
        landing.isFirst ? "truncate \(landing.table)" : "drop table \(landing.table)")
    }
    throw ETLError(
      .drift, at: staged.path,
      "the rows have other keys that are not declared each time that they are read, \(Self.mostReadings) times; nothing "
        + "was kept")
  }

  /// The keys that rows have had before and that the definitions do not declare, nor lead into.
  private func undeclaredKeys(on warehouse: borrowing Connection) throws -> [String] {
    guard let drift = staged.table.drift, drift != .freeze,
      let kept = try DefinitionBook(on: warehouse).fingerprint(.undeclaredKeys, staged.path)
    else { return [] }
    let paths = staged.table.columns.map { name, column in column.path ?? name }
    let declared = Set(paths + paths.compactMap { $0.split(separator: ".").first.map(String.init) })
    return kept.split(separator: "\n").map(String.init).filter { !declared.contains($0) }
  }

  private func keep(undeclaredKeys keys: [String], on warehouse: borrowing Connection) throws {
    try DefinitionBook.keep(
      .undeclaredKeys, staged.path, keys.joined(separator: "\n"), runID: context.runID, on: warehouse)
  }

  /// Reads the rows behind the mark, or all of them where there is none or it has not told of some.
  func read(into landing: StagingLanding, on warehouse: borrowing Connection) throws -> StagingArrival {
    let (staged, drift) = (landing.staged, landing.drift)
    var shape = try source.shape(of: landing.request)
    shape.alwaysFitting.subtract(drift.retyped.keys)
    let hasDrifted = try !context.extent.isPartial && note(drift, of: staged, on: warehouse)
    // Another declaration may do something else with the same differences.
    let isTold = hasDrifted || !drift.isNone && context.isRedefined(staged)
    var remarks = isTold ? [drift.remark(for: staged) ?? "\(staged.path): all columns are as declared again"] : []
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
    let isNew = landing.isFirst && context.newTables["staging.\(landing.staged.name)"] != nil
    // Rows may land frozen only where the step itself has emptied the table, which the run has made before it.
    if isNew { _ = try warehouse.execute("truncate \(landing.table)") }
    let table = LandingTable(landing.table, landsFrozen: isNew)
    return try source.copy(landing.request, since: mark, into: table, on: warehouse) { progress in
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
