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

  /// Lands the rows of a table, sorts them out and takes them in.
  ///
  /// - Parameter outcomes: what staging the tables before this one came to, by path.
  func run(
    outcomes: [String: StagedOutcome], on warehouse: borrowing Connection
  ) throws -> (counts: StepCounts, outcome: StagedOutcome, remarks: [String]) {
    var (landing, arrival) = try land(on: warehouse)
    // Rows that are staged as they are tell nothing once they were read behind a mark: no row is missed where they are not.
    if arrival.mark != nil { landing.merge.changed = landing.merge.arrival }
    var counts = StepCounts()
    counts.came = arrival.totals.landed
    counts.rejected = try sortOut(arrival, in: landing, on: warehouse)
    let period = context.extent.period.map { PeriodRows(staged: landing.staged, period: $0) }
    if let period { counts.came -= try period.dropOthers(from: landing.table, on: warehouse) }
    if !context.extent.isPartial { try keep(arrival, landing, on: warehouse) }

    var superseded: Identifier?
    var remarks = arrival.remarks
    var others = 0
    if landing.isFirst {
      counts.inserted = counts.came - counts.rejected
    } else {
      superseded = try merge(landing, &counts, on: warehouse)
      let arrived = counts.changed + counts.retired
      if let doubt = try retireMissing(arrival, landing, within: period, &counts, on: warehouse) {
        remarks.append(doubt)
      }
      try retireByTombstones(of: landing, outcomes, &counts, on: warehouse)
      others = counts.changed + counts.retired - arrived
    }
    let changes = counts.inserted + counts.changed + counts.retired
    if landing.isFirst, let table = context.newTables["staging.\(staged.name)"] {
      for index in table.indexes where index.name != staged.keyIndex {
        _ = try warehouse.execute(SQL(unsafeSQL: table.statement(for: index)))
      }
    }
    if landing.isFirst {
      _ = try warehouse.execute("analyze \(staged.identifier)")
    } else {
      try TableStatistics.renew(of: staged.identifier, after: changes, on: warehouse)
    }
    let changed = try keepChanged(landing, changes: changes, onlyArrived: others == 0, on: warehouse)
    if !landing.isFirst, changed != landing.table {
      _ = try warehouse.execute("drop table if exists \(landing.table)")
    }
    let outcome = StagedOutcome(
      staged: landing.staged, isFirst: landing.isFirst, isRedefined: landing.isRedefined, superseded: superseded,
      changed: changed,
      isWhole: readsEverything(mark: arrival.mark), hasChanges: changes > 0)
    return (counts, outcome, remarks)
  }

  /// Compares the source's columns with the declared ones and makes the table in which rows land.
  ///
  /// - Parameter known: keys that rows have besides those that the source tells of.
  func prepare(knowing known: [String], on warehouse: borrowing Connection) throws -> StagingLanding {
    var staged = staged
    let isEmpty = try warehouse.value("select not exists (select from \(staged.identifier))", as: Bool.self)
    var present = staged.table.drift == nil ? nil : try source.columns(of: staged.table.requested)
    if let told = present {
      present = told + known.filter { key in !told.contains { $0.name == key } }.map { SourceColumn($0) }
    }
    let drift = present.map { ColumnDrift(of: staged, present: $0) } ?? .none
    try drift.refuse(for: staged)
    let request = present.map { drift.request(for: staged, present: $0) } ?? staged.table.requested
    let room = DriftLanding(staged: staged, drift: drift, arrival: temporary("plumb_arrival"))
    staged.takenColumns = try room.takenColumns(on: warehouse)
    let landing = StagingLanding(
      staged: staged, drift: drift, room: room, request: request,
      merge: MergeStatements(
        staged: staged, arrival: temporary("plumb_arrival"), changed: temporary("plumb_changed"),
        superseded: temporary("plumb_superseded"), runID: context.runID),
      isRedefined: context.isRedefined(staged), isEmpty: isEmpty,
      isFirst: context.book.fingerprint(.sourceTable, staged.path) == nil && isEmpty && drift.isNone)
    if !landing.isFirst { _ = try warehouse.execute(landing.merge.makeArrival) }
    for statement in room.makeRoom { _ = try warehouse.execute(statement) }
    return landing
  }

  /// Rejects the rows that cannot be read, break a rule or come twice, and compares what is left with what was read.
  ///
  /// - Returns: how many were rejected.
  private func sortOut(
    _ arrival: StagingArrival, in landing: StagingLanding, on warehouse: borrowing Connection
  ) throws -> Int {
    let (staged, room) = (landing.staged, landing.room)
    var rejected = 0
    let sorting = SortingStatement(
      staged: staged, shape: arrival.shape, landing: landing.table, runID: context.runID)
    for statement in room.trimNumbers { _ = try warehouse.execute(statement) }
    var sortingTexts = sorting
    sortingTexts.staged.textColumns = Set(landing.drift.retyped.keys)
    sortingTexts.furtherFaults = room.faults
    if let statement = sortingTexts.sql { rejected += try warehouse.execute(statement) }
    for statement in room.convert { _ = try warehouse.execute(statement) }
    let index: SQL = landing.isFirst ? "\(Identifier(staged.keyIndex))" : ""
    rejected += try UniqueKey(
      index: "create unique index \(index) on \(landing.table) (\(SQL.names(staged.table.key)))",
      removeDuplicates: sorting.duplicates
    ).enforce(on: warehouse)
    try StagingControl(staged: staged, runID: context.runID, summed: landing.request.summedColumns)
      .verify(arrival.totals, landing: landing.table, on: warehouse)
    return rejected
  }

  /// Remembers how far the table was read, and by which definition.
  private func keep(
    _ arrival: StagingArrival, _ landing: StagingLanding, on warehouse: borrowing Connection
  ) throws {
    try StagingMarks.keep(
      arrival.totals.mark, of: landing.staged, landing: landing.table, runID: context.runID, on: warehouse)
    try context.keep(.sourceTable, staged.path, Fingerprint.of(staged.table, in: staged.source), on: warehouse)
  }

  /// Whether what the source did not give is not there any more.
  ///
  /// A file with change marks may hold the changes only; a database that was given no mark gave all rows.
  func readsEverything(mark: String?) -> Bool {
    if case .rejects = context.extent { return false }
    if staged.table.changes == .fullCompare { return true }
    return source.givesAllWithoutMark && mark == nil
  }

  func temporary(_ name: String) -> Identifier {
    Identifier("pg_temp", "\(name)_\(position)")
  }
}
