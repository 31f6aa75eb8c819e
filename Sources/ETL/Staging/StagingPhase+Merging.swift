internal import Connectors
internal import CubeModel
internal import Postgres

extension StagingPhase {
  /// So many rows are looked through as fast as an index of them is.
  private static var rowsWithoutIndex: Int { 50 }

  /// Brings the rows that have landed beside the staging table into it.
  ///
  /// - Returns: the table with the rows that were replaced; nil when there are none.
  func merge(
    _ landing: StagingLanding, _ counts: inout StepCounts, on warehouse: borrowing Connection
  ) throws -> Identifier? {
    let (staged, merge) = (landing.staged, landing.merge)
    let joined = context.schema.joins.columns(of: staged)
    if landing.isEmpty {
      // A table that is empty may have no index of its key yet.
      _ = try warehouse.execute(
        """
        create unique index if not exists \(Identifier(staged.keyIndex)) on \(staged.identifier) \
        (\(SQL.names(staged.table.key)))
        """)
    }
    let arrived = counts.came - counts.rejected
    let isTheirs = merge.changed == merge.arrival
    let changed = try isTheirs ? arrived - warehouse.execute(merge.dropUnchanged) : warehouse.execute(merge.makeChanged)
    counts.unchanged = arrived - changed
    guard changed > 0 else { return nil }
    try TableStatistics.sample(merge.changed, by: joined, on: warehouse)
    let replaced = try warehouse.execute(merge.makeSuperseded)
    counts.changed = replaced
    if replaced > 0 { _ = try warehouse.execute(merge.replace) }
    // What is known to be new is not looked for again, as `on conflict` would.
    if changed > replaced { counts.inserted = try warehouse.execute(merge.add(replacesSome: replaced > 0)) }
    guard replaced > 0 else { return nil }
    if replaced > Self.rowsWithoutIndex {
      let definition = context.schema.staging(staged.table, of: staged.source)
      for index in merge.indexSuperseded(as: definition) { _ = try warehouse.execute(index) }
    }
    try TableStatistics.sample(merge.superseded, by: joined, on: warehouse)
    if let marked = staged.newlyMarked(by: merge.changed, among: merge.superseded) {
      counts.retired = try warehouse.value(marked, as: Int.self)
      counts.changed -= counts.retired
    }
    return merge.superseded
  }

  /// Keeps the images that this run has brought, for the stars that rest on them.
  ///
  /// - Parameters:
  ///   - changes: how many rows were added, changed or are gone.
  ///   - onlyArrived: whether all of them arrived.
  /// - Returns: the table; nil where stars do not ask for it: all of the rows are read anew, or none has changed.
  func keepChanged(
    _ landing: StagingLanding, changes: Int, onlyArrived: Bool, on warehouse: borrowing Connection
  ) throws -> Identifier? {
    guard !landing.isFirst else { return nil }
    let isAsked = !landing.isRedefined && changes > 0
    if isAsked, onlyArrived { return landing.merge.changed }
    _ = try warehouse.execute("drop table \(landing.merge.changed)")
    guard isAsked else { return nil }
    _ = try warehouse.execute(landing.merge.makeTouched)
    try TableStatistics.sample(
      landing.merge.changed, by: context.schema.joins.columns(of: landing.staged), on: warehouse)
    return landing.merge.changed
  }

  /// Marks the rows as gone that the source did not give, where that tells of them.
  ///
  /// - Returns: why it was not done, where there is doubt.
  func retireMissing(
    _ arrival: StagingArrival, _ landing: StagingLanding, within period: PeriodRows?, _ counts: inout StepCounts,
    on warehouse: borrowing Connection
  ) throws -> String? {
    if readsEverything(mark: arrival.mark) {
      if let doubt = doubtAboutMissingRows(arrival.totals, isEmpty: landing.isEmpty) {
        return "\(staged.path): \(doubt), so that missing rows were not taken for deleted"
      }
      counts.retired += try warehouse.execute(landing.merge.markGone(within: period?.contains(alias: "s")))
    } else if let keyTotals = arrival.keyTotals {
      if let doubt = doubtAboutMissingRows(keyTotals, isEmpty: landing.isEmpty) {
        return "\(staged.path): \(doubt), so that missing keys were not taken for deleted"
      }
      counts.retired += try warehouse.execute(keyCompare(of: landing.staged).markGone)
    }
    return nil
  }

  /// Marks the rows as gone, or there again, of which the table of tombstones has come to say so.
  func retireByTombstones(
    of landing: StagingLanding, _ outcomes: [String: StagedOutcome], _ counts: inout StepCounts,
    on warehouse: borrowing Connection
  ) throws {
    let deletions = landing.staged.tombstones.flatMap { outcomes[$0.table.path] }
    guard deletions?.hasChanges == true,
      let touch = landing.staged.touchByTombstones(runID: context.runID, superseded: deletions?.superseded)
    else { return }
    let row = try warehouse.rows(touch).only()
    counts.retired += try row.int(1)
    counts.changed += try row.int(0) - row.int(1)
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
}
