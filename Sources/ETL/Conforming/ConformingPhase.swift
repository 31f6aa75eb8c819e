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
    let united = UnitedMembers(
      table: table, context: context, loads: loads, incoming: temporary("plumb_members"),
      moved: temporary("plumb_moved"), suffix: "_of_dimension_\(position)")
    guard try isRedefined || isTouched(loads, outcomes) || united.hasUndone(on: warehouse) else {
      return (nil, nothing)
    }
    let incoming = IncomingMembers(
      table: table, loads: loads, context: context, name: temporary("plumb_members"))
    let members = AffectedMembers(
      table: table, loads: loads, context: context, name: temporary("plumb_affected"))
    var affected: Identifier?
    if !isRedefined, try members.gather(outcomes: outcomes, on: warehouse) {
      if try members.areUnchanged(outcomes, on: warehouse) { return (nil, nothing) }
      affected = members.name
    }
    var counts = StepCounts()
    (counts.came, counts.rejected) = try incoming.gather(affected: affected, on: warehouse)
    _ = try warehouse.execute(
      """
      create temporary table \(Identifier(united.moved.name)) on commit drop as
      select \(SQL.names(table.naturalKey)), null::date as \(Identifier(DimensionTable.firstMovedDay)) \
      from \(table.identifier) with no data
      """)
    var remarks: [String] = []
    if isRedefined || table.definition.unitesMembers {
      let union = try united.unite(on: warehouse)
      counts.rejected += union.rejected
      remarks = union.remarks
    }
    counts.changed = try NewAttributes(table: table, incoming: incoming, context: context).fill(on: warehouse)
    if table.isVersioned, incoming.hasHistory || incoming.hasChangeDays {
      try rebuildVersions(incoming, &counts, on: warehouse)
    } else {
      try compareMembers(incoming, &counts, on: warehouse)
    }
    let retirement = RetirementStatements(
      table: table, incoming: incoming.name, affected: affected, runID: context.runID)
    counts.changed += try warehouse.execute(retirement.revive)
    counts.retired += try warehouse.execute(retirement.retire)
    if isRedefined {
      _ = try warehouse.execute("analyze \(table.identifier)")
    } else {
      try TableStatistics.renew(of: table.identifier, after: counts.inserted + counts.changed, on: warehouse)
    }
    for done in [incoming.name, temporary("plumb_versions")] {
      _ = try warehouse.execute("drop table if exists \(done)")
    }
    try keep(fingerprint, on: warehouse)
    let hasMoved = try warehouse.value("select exists (select from \(united.moved))", as: Bool.self)
    if hasMoved { try TableStatistics.sample(united.moved, on: warehouse) }
    return (counts, ConformOutcome(moved: hasMoved ? united.moved : nil, remarks: remarks))
  }

  /// Whether a table that the members rest on has changed.
  private func isTouched(_ loads: [LoadDefinition], _ outcomes: [String: StagedOutcome]) throws -> Bool {
    try (loads + table.definition.merges.map(\.load))
      .flatMap { try LoadQuery(load: $0, context: context).references.map(context.staged) }
      .contains { staged in outcomes[staged.path].map { $0.hasChanges || $0.isRedefined } ?? false }
  }

  private func rebuildVersions(
    _ incoming: IncomingMembers, _ counts: inout StepCounts, on warehouse: borrowing Connection
  ) throws {
    let statements = VersionStatements(
      table: table, incoming: incoming.name, versions: temporary("plumb_versions"), moved: temporary("plumb_moved"),
      runID: context.runID)
    _ = try warehouse.execute(
      incoming.hasHistory ? statements.build : statements.buildFromPresent(loadDay: context.loadDay))
    if let keepFixed = statements.keepFixed { _ = try warehouse.execute(keepFixed) }
    try TableStatistics.sample(statements.versions, on: warehouse)
    _ = try warehouse.execute(statements.findMoved)
    counts.retired = try warehouse.execute(statements.withdraw)
    counts.changed += try warehouse.execute(statements.change)
    counts.inserted = try warehouse.execute(statements.add)
  }

  private func compareMembers(
    _ incoming: IncomingMembers, _ counts: inout StepCounts, on warehouse: borrowing Connection
  ) throws {
    if incoming.hasHistory { try keepLatest(incoming, on: warehouse) }
    let statements = MemberStatements(
      table: table, incoming: incoming.name, moved: temporary("plumb_moved"), runID: context.runID,
      loadDay: context.loadDay)
    counts.changed += try warehouse.execute(statements.overwrite)
    if table.isVersioned {
      counts.changed += try warehouse.execute(statements.changeToday)
      if try warehouse.execute(statements.findMoved) > 0 {
        counts.inserted = try warehouse.execute(statements.addVersions)
        // The new versions are current as well by now, but do not begin before the day of the load.
        counts.changed += try warehouse.execute(statements.closeVersions)
      }
    }
    counts.inserted += try warehouse.execute(statements.addMembers)
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
    try context.keep(.dimension, table.definition.name, fingerprint, on: warehouse)
  }

  private func temporary(_ name: String) -> Identifier {
    Identifier("pg_temp", "\(name)_of_dimension_\(position)")
  }
}
