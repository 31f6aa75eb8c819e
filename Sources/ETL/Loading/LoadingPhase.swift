internal import CubeModel
internal import Postgres
internal import StarSchema

/// Step 5 for one star: facts joined to the members of their day; what changed retires its predecessor.
struct LoadingPhase {
  let context: RunContext
  let fact: FactTable
  /// Tells apart the temporary tables of a run.
  let position: Int
  /// Whether this run has made the star's table, so that it has neither rows nor indexes nor references.
  let isNew: Bool

  /// - Parameters:
  ///   - outcomes: what staging came to, by the path of the source table.
  ///   - moved: the members whose versions hold for other days, by dimension.
  /// - Returns: what was done; nil when nothing that the star rests on had changed.
  func run(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> StepCounts? {
    guard !isNew, fact.star.loads.contains(where: { $0.joins.contains(where: \.standsBeside) }) else {
      return try load(outcomes: outcomes, moved: moved, on: warehouse)
    }
    // So many tables are joined as they are written unless the server is told to look for a better order: it would join
    // them all before it takes the few keys concerned.
    let settings = [("join_collapse_limit", "24"), ("from_collapse_limit", "24"), ("geqo", "off")]
    for (name, value) in settings { _ = try warehouse.execute("set local \(unsafeSQL: name) = \(unsafeSQL: value)") }
    let counts = try load(outcomes: outcomes, moved: moved, on: warehouse)
    for (name, _) in settings { _ = try warehouse.execute("set local \(unsafeSQL: name) to default") }
    return counts
  }

  private func load(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> StepCounts? {
    let incoming = IncomingFacts(fact: fact, context: context, name: temporary("plumb_facts"))
    let fingerprint = Fingerprint.of(fact.star, in: context.model)
    let former = context.book.fingerprint(.star, fact.star.name)
    let isEmpty = try warehouse.value("select not exists (select from \(fact.identifier))", as: Bool.self)
    let readsAnew = try former != fingerprint || readsRedefinedTable(outcomes)
    var affected: Identifier?
    var first: FirstFacts.Outcome?
    let statements = FactStatements(
      fact: fact, incoming: incoming, desired: temporary("plumb_desired"), runID: context.runID)
    if isNew {
      let direct = FirstFacts(
        fact: fact, incoming: incoming, statements: statements, doubtful: temporary("plumb_affected"))
      first = direct.isPossible ? try direct.load(on: warehouse) : nil
      if first != nil { affected = direct.doubtful }
    } else if !readsAnew, !isEmpty {
      let keys = AffectedKeys(fact: fact, incoming: incoming, context: context, name: temporary("plumb_affected"))
      guard try keys.gather(outcomes: outcomes, moved: moved, on: warehouse) != nil else { return nil }
      affected = keys.name
    }
    var counts = StepCounts()
    var found = first?.inserted ?? 0
    if first?.doubtful != 0 {
      found += try loadWithCare(
        statements, affected: affected, isEmpty: isEmpty && first == nil, &counts, on: warehouse)
    }
    counts.came += first?.inserted ?? 0
    counts.inserted += first?.inserted ?? 0
    try verify(expected: counts.came - counts.rejected, found: found, on: warehouse)
    if isEmpty, first == nil {
      _ = try warehouse.execute("analyze \(fact.identifier)")
    } else {
      try TableStatistics.renew(of: fact.identifier, after: counts.inserted + counts.retired, on: warehouse)
    }
    if isNew { try addReferences(on: warehouse) }
    for table in [incoming.name, statements.desired] + (affected.map { [$0] } ?? []) {
      _ = try warehouse.execute("drop table if exists \(table)")
    }
    try DefinitionBook.keep(.star, fact.star.name, fingerprint, runID: context.runID, on: warehouse)
    return counts
  }

  /// Looks at each fact, knows or infers its members, and retires those that it replaces.
  ///
  /// - Returns: how many current facts there are now, of the affected keys or of all.
  private func loadWithCare(
    _ statements: FactStatements, affected: Identifier?, isEmpty: Bool, _ counts: inout StepCounts,
    on warehouse: borrowing Connection
  ) throws -> Int {
    (counts.came, counts.rejected) = try statements.incoming.gather(affected: affected, on: warehouse)
    for role in fact.roles.indices {
      if let infer = statements.inferMembers(ofRole: role) { _ = try warehouse.execute(infer) }
    }
    if isEmpty {
      counts.inserted = try warehouse.execute(statements.insertAll)
    } else {
      _ = try warehouse.execute(statements.makeDesired)
      _ = try warehouse.execute("create index on \(statements.desired) (\(SQL.names(fact.key)))")
      _ = try warehouse.execute("analyze \(statements.desired)")
      counts.retired = try warehouse.execute(statements.retire(affected: affected))
      counts.inserted = try warehouse.execute(statements.insertMissing)
      counts.unchanged = counts.came - counts.rejected - counts.inserted
    }
    return isEmpty ? counts.inserted : try warehouse.value(statements.countCurrent(affected: affected), as: Int.self)
  }

  /// Lets the facts of a new table refer to their members: one pass a role, where a trigger would look at each row.
  private func addReferences(on warehouse: borrowing Connection) throws {
    let table = fact.definitionOfTable
    for key in table.foreignKeys { _ = try warehouse.execute(SQL(unsafeSQL: table.statement(for: key))) }
  }

  private func readsRedefinedTable(_ outcomes: [String: StagedOutcome]) throws -> Bool {
    try fact.star.loads.flatMap { LoadQuery(load: $0, context: context).references }
      .contains { outcomes[try context.staged($0).path]?.isRedefined == true }
  }

  /// Every staged row that passes the load's conditions is a current fact, or a reject.
  private func verify(expected: Int, found: Int, on warehouse: borrowing Connection) throws {
    _ = try warehouse.execute(
      """
      insert into meta.control (run_id, phase, subject, total, expected, found)
      values (\(context.runID), 'load', \(fact.star.name), 'rows', \(expected), \(found))
      """)
    guard expected == found else {
      throw ETLError(
        .control, at: fact.star.name,
        "staging gives \(expected) facts for the control total 'rows', but \(found) are in the star; nothing was kept")
    }
  }

  private func temporary(_ name: String) -> Identifier {
    Identifier("pg_temp", "\(name)_of_star_\(position)")
  }
}
