internal import Connectors
internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// Steps 1 to 3 for one source table: extract, stage, sort out.
struct StagingPhase {
  let context: RunContext
  let staged: StagedTable
  let source: any RowSource
  /// Tells apart the temporary tables of a run.
  let position: Int

  /// Lands the rows of a table that has none yet in the staging table itself; otherwise beside it, to be compared.
  ///
  /// - Parameter outcomes: what staging the tables before this one came to, by path.
  func run(
    outcomes: [String: StagedOutcome], on warehouse: borrowing Connection
  ) throws -> (counts: StepCounts, outcome: StagedOutcome, remarks: [String]) {
    var staged = staged
    let isRedefined = context.isRedefined(staged)
    let isEmpty = try warehouse.value("select not exists (select from \(staged.identifier))", as: Bool.self)
    let present = staged.table.drift == nil ? nil : try source.columns(of: staged.table.requested)
    let drift = present.map { ColumnDrift(of: staged, present: $0) } ?? .none
    try drift.refuse(for: staged)
    let request = present.map { drift.request(for: staged, present: $0) } ?? staged.table.requested
    let isFirst = context.book.fingerprint(.sourceTable, staged.path) == nil && isEmpty && drift.isNone
    let room = DriftLanding(staged: staged, drift: drift, arrival: temporary("plumb_arrival"))
    staged.takenColumns = try room.takenColumns(on: warehouse)
    let merge = MergeStatements(
      staged: staged, arrival: temporary("plumb_arrival"), superseded: temporary("plumb_superseded"),
      runID: context.runID)
    let landing = isFirst ? staged.identifier : merge.arrival
    if !isFirst { _ = try warehouse.execute(merge.makeArrival) }
    for statement in room.makeRoom { _ = try warehouse.execute(statement) }

    var shape = try source.shape(of: request)
    shape.alwaysFitting.subtract(drift.retyped.keys)
    let hasDrifted = try !context.extent.isPartial && noteDrift(drift, on: warehouse)
    var remarks = hasDrifted ? [drift.remark(for: staged) ?? "\(staged.path): all columns are as declared again"] : []
    var mark = hasDrifted ? nil : try Self.mark(of: staged, context, on: warehouse)
    var totals = try transfer(request, since: mark, into: landing, on: warehouse)
    let keys = KeyCompare(staged: staged, keys: temporary("plumb_keys"), runID: context.runID)
    var keyTotals: SourceTotals?
    if staged.table.deletions == .compareKeys, mark != nil {
      keyTotals = try keys.gather(from: source, on: warehouse)
      let untold = try warehouse.value(keys.countUntold(arrival: landing), as: Int.self)
      if untold > 0 {
        let rows = untold == 1 ? "1 row was" : "\(untold) rows were"
        remarks.append("\(staged.path): \(rows) there that the mark had not told of, so that all rows were read")
        _ = try warehouse.execute("truncate \(landing)")
        mark = nil
        totals = try transfer(request, since: nil, into: landing, on: warehouse)
      }
    }

    var counts = StepCounts()
    counts.came = totals.landed
    let sorting = SortingStatement(staged: staged, shape: shape, landing: landing, runID: context.runID)
    for statement in room.trimNumbers { _ = try warehouse.execute(statement) }
    var sortingTexts = sorting
    sortingTexts.staged.textColumns = Set(drift.retyped.keys)
    sortingTexts.furtherFaults = room.faults
    if let statement = sortingTexts.sql { counts.rejected += try warehouse.execute(statement) }
    for statement in room.convert { _ = try warehouse.execute(statement) }
    let index: SQL = isFirst ? "\(Identifier(staged.keyIndex))" : ""
    counts.rejected += try UniqueKey(
      index: "create unique index \(index) on \(landing) (\(SQL.names(staged.table.key)))",
      removeDuplicates: sorting.duplicates
    ).enforce(on: warehouse)
    try StagingControl(staged: staged, runID: context.runID, summed: request.summedColumns)
      .verify(totals, landing: landing, on: warehouse)

    let period = context.extent.period.map { PeriodRows(staged: staged, period: $0) }
    if let period { counts.came -= try period.dropOthers(from: landing, on: warehouse) }

    var superseded: Identifier?
    if isFirst {
      counts.inserted = counts.came - counts.rejected
    } else {
      _ = try warehouse.execute("analyze \(landing)")
      if isEmpty {
        // What lands beside an empty table finds no key yet by which to merge.
        _ = try warehouse.execute(
          """
          create unique index if not exists \(Identifier(staged.keyIndex)) on \(staged.identifier) \
          (\(SQL.names(staged.table.key)))
          """)
      }
      let replaced = try warehouse.execute(merge.keepSuperseded)
      if replaced > 0 { superseded = merge.superseded }
      let touched = try warehouse.execute(merge.upsert)
      counts.changed = replaced
      counts.inserted = touched - replaced
      counts.unchanged = counts.came - counts.rejected - touched
      if let superseded, let marked = staged.newlyMarked(among: superseded) {
        counts.retired = try warehouse.value(marked, as: Int.self)
        counts.changed -= counts.retired
      }
      if readsEverything(mark: mark) {
        if let doubt = doubtAboutMissingRows(totals, isEmpty: isEmpty) {
          remarks.append("\(staged.path): \(doubt), so that missing rows were not taken for deleted")
        } else {
          counts.retired += try warehouse.execute(merge.markGone(within: period?.contains(alias: "s")))
        }
      } else if let keyTotals {
        if let doubt = doubtAboutMissingRows(keyTotals, isEmpty: isEmpty) {
          remarks.append("\(staged.path): \(doubt), so that missing keys were not taken for deleted")
        } else {
          counts.retired += try warehouse.execute(keys.markGone)
        }
      }
      let deletions = staged.tombstones.flatMap { outcomes[$0.table.path] }
      if deletions?.hasChanges == true,
        let touch = staged.touchByTombstones(runID: context.runID, superseded: deletions?.superseded)
      {
        let row = try warehouse.rows(touch).only()
        counts.retired += try row.int(1)
        counts.changed += try row.int(0) - row.int(1)
      }
    }
    let changes = counts.inserted + counts.changed + counts.retired
    if isFirst || changes > 10_000 { _ = try warehouse.execute("analyze \(staged.identifier)") }
    if !context.extent.isPartial {
      try StagingMarks.keep(totals.mark, of: staged, landing: landing, runID: context.runID, on: warehouse)
      try DefinitionBook.keep(
        .sourceTable, staged.path, Fingerprint.of(staged.table, in: staged.source), runID: context.runID, on: warehouse)
    }
    return (
      counts,
      StagedOutcome(
        staged: staged, isFirst: isFirst, isRedefined: isRedefined, superseded: superseded,
        isWhole: readsEverything(mark: mark), hasChanges: changes > 0),
      remarks
    )
  }

  /// Where the last run stopped; nil when all rows are read.
  static func mark(
    of staged: StagedTable, _ context: RunContext, on warehouse: borrowing Connection
  ) throws -> String? {
    guard !context.isRedefined(staged), !context.extent.isPartial else { return nil }
    return try StagingMarks.mark(of: staged, on: warehouse)
  }

  /// Keeps how the source's columns differ from the declared ones.
  ///
  /// - Returns: whether they differ in another way than last time.
  private func noteDrift(_ drift: ColumnDrift, on warehouse: borrowing Connection) throws -> Bool {
    let former = context.book.fingerprint(.drift, staged.path) ?? ""
    let parts = drift.parts(of: staged).joined(separator: "; ")
    guard former != parts else { return false }
    try DefinitionBook.keep(.drift, staged.path, parts, runID: context.runID, on: warehouse)
    return true
  }

  private func transfer(
    _ request: RequestedTable, since mark: String?, into landing: Identifier, on warehouse: borrowing Connection
  ) throws -> SourceTotals {
    let clock = ContinuousClock()
    let start = clock.now
    var last = start
    return try source.copy(request, since: mark, into: landing, on: warehouse) { progress in
      let now = clock.now
      guard now - last >= .milliseconds(100) else { return }
      last = now
      context.reporter.progress(
        .transferring(
          staged.path, bytes: progress.bytes, rows: progress.rows, expectedRows: progress.expectedRows,
          seconds: (now - start) / .seconds(1)))
    }
  }

  /// Why rows that did not come may be there all the same; nil when their absence means what it seems to.
  ///
  /// An export that broke off behind its header must not empty the warehouse.
  private func doubtAboutMissingRows(_ totals: SourceTotals, isEmpty: Bool) -> String? {
    if totals.faults > 0 {
      return totals.faults == 1 ? "1 row could not be taken apart" : "\(totals.faults) rows could not be taken apart"
    }
    return totals.landed == 0 && !isEmpty ? "no row came" : nil
  }

  /// Whether what the source did not give is not there any more.
  ///
  /// A file with change marks may hold the changes only; a database that was given no mark gave all rows.
  private func readsEverything(mark: String?) -> Bool {
    if case .rejects = context.extent { return false }
    if staged.table.changes == .fullCompare { return true }
    return source.givesAllWithoutMark && mark == nil
  }

  private func temporary(_ name: String) -> Identifier {
    Identifier("pg_temp", "\(name)_\(position)")
  }
}
