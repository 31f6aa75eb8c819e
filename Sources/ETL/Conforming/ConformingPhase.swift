internal import CubeModel
internal import Postgres
internal import StarSchema

/// Step 4 for one dimension: new members, changed versions; −1 is the unknown member.
struct ConformingPhase {
  let context: RunContext
  let table: DimensionTable
  /// Tells apart the temporary tables of a run.
  let position: Int

  /// - Returns: what was done, nil when nothing had changed; and what facts must know of it.
  func run(
    outcomes: [String: StagedOutcome], on warehouse: borrowing Connection
  ) throws -> (counts: StepCounts?, outcome: ConformOutcome) {
    let nothing = ConformOutcome(moved: nil)
    let name = table.definition.name
    let fingerprint = Fingerprint.of(table.definition, in: context.model)
    let isRedefined = context.book.fingerprint(.dimension, name) != fingerprint
    if isRedefined { try addUnknownMember(on: warehouse) }
    guard case .loads(let loads) = table.definition.origin else {
      guard isRedefined, let calendar = context.model.calendar else { return (nil, nothing) }
      var counts = StepCounts()
      counts.inserted = try warehouse.execute(
        CalendarStatements(table: table, calendar: calendar, runID: context.runID).fill)
      counts.came = counts.inserted
      try keep(fingerprint, on: warehouse)
      return (counts, nothing)
    }
    let sources = try loads.flatMap { try LoadQuery(load: $0, context: context).references.map(context.staged) }
    let isTouched = sources.contains { staged in
      outcomes[staged.path].map { $0.hasChanges || $0.isRedefined } ?? false
    }
    guard isRedefined || isTouched else { return (nil, nothing) }
    let incoming = IncomingMembers(
      table: table, loads: loads, context: context, name: temporary("plumb_members"))
    var counts = StepCounts()
    (counts.came, counts.rejected) = try incoming.gather(on: warehouse)
    let hasMoved: Bool
    if table.isVersioned, incoming.hasHistory {
      hasMoved = try rebuildVersions(incoming, &counts, on: warehouse)
    } else {
      hasMoved = try compareMembers(incoming, &counts, on: warehouse)
    }
    _ = try warehouse.execute("analyze \(table.identifier)")
    try keep(fingerprint, on: warehouse)
    return (counts, ConformOutcome(moved: hasMoved ? temporary("plumb_moved") : nil))
  }

  private func rebuildVersions(
    _ incoming: IncomingMembers, _ counts: inout StepCounts, on warehouse: borrowing Connection
  ) throws -> Bool {
    let statements = VersionStatements(
      table: table, incoming: incoming.name, versions: temporary("plumb_versions"), moved: temporary("plumb_moved"),
      runID: context.runID)
    _ = try warehouse.execute(statements.build)
    if let keepFixed = statements.keepFixed { _ = try warehouse.execute(keepFixed) }
    _ = try warehouse.execute("analyze \(statements.versions)")
    let moved = try warehouse.execute(statements.findMoved)
    counts.retired = try warehouse.execute(statements.withdraw)
    counts.changed = try warehouse.execute(statements.change)
    counts.inserted = try warehouse.execute(statements.add)
    return moved > 0
  }

  private func compareMembers(
    _ incoming: IncomingMembers, _ counts: inout StepCounts, on warehouse: borrowing Connection
  ) throws -> Bool {
    if incoming.hasHistory { try keepLatest(incoming, on: warehouse) }
    let statements = MemberStatements(
      table: table, incoming: incoming.name, moved: temporary("plumb_moved"), runID: context.runID,
      loadDay: context.loadDay)
    counts.changed = try warehouse.execute(statements.overwrite)
    var moved = 0
    if table.isVersioned {
      counts.changed += try warehouse.execute(statements.changeToday)
      moved = try warehouse.execute(statements.findMoved)
      if moved > 0 {
        counts.inserted = try warehouse.execute(statements.addVersions)
        // The new versions are current as well by now, but do not begin before the day of the load.
        counts.changed += try warehouse.execute(statements.closeVersions)
      }
    }
    counts.inserted += try warehouse.execute(statements.addMembers)
    return moved > 0
  }

  /// A dimension that keeps no versions takes of a history what holds last.
  private func keepLatest(_ incoming: IncomingMembers, on warehouse: borrowing Connection) throws {
    _ = try warehouse.execute(
      """
      delete from \(incoming.name) as t using \(incoming.name) as u where \(SQL.equal(table.naturalKey, "t", "u"))
      and coalesce(t.plumb_effective, '-infinity') < coalesce(u.plumb_effective, '-infinity')
      """)
  }

  private func addUnknownMember(on warehouse: borrowing Connection) throws {
    _ = try warehouse.execute(
      """
      insert into \(table.identifier) (\(Identifier(table.key)), loaded_run, changed_run)
      values (-1, \(.run(context.runID)), \(.run(context.runID))) on conflict do nothing
      """)
  }

  private func keep(_ fingerprint: String, on warehouse: borrowing Connection) throws {
    try DefinitionBook.keep(
      .dimension, table.definition.name, fingerprint, runID: context.runID, on: warehouse)
  }

  private func temporary(_ name: String) -> Identifier {
    Identifier("pg_temp", "\(name)_of_dimension_\(position)")
  }
}
