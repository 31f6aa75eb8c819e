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
  /// - Returns: what was done, nil when nothing that the star rests on had changed; and where the facts are that it added.
  func run(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> (counts: StepCounts?, facts: LoadedFacts) {
    let incoming = IncomingFacts(fact: fact, context: context, name: temporary("plumb_facts"))
    let fingerprint = Fingerprint.of(fact.star, in: context.model)
    let former = context.book.fingerprint(.star, fact.star.name)
    let isEmpty = try warehouse.value("select not exists (select from \(fact.identifier))", as: Bool.self)
    let readsAnew = try former != fingerprint || readsRedefinedTable(outcomes)
    var affected: AffectedKeys.Table?
    var first: FirstFacts.Outcome?
    let statements = FactStatements(
      fact: fact, incoming: incoming, desired: temporary("plumb_desired"), outdated: temporary("plumb_outdated"),
      runID: context.runID)
    if isNew {
      let direct = FirstFacts(
        fact: fact, incoming: incoming, statements: statements, doubtful: temporary("plumb_affected"))
      first = direct.isPossible ? try direct.load(on: warehouse) : nil
      if first != nil { affected = .init(name: direct.doubtful, count: nil, masks: nil) }
    } else if !readsAnew, !isEmpty {
      let keys = AffectedKeys(
        fact: fact, incoming: incoming, context: context, name: Identifier("staging", "plumb_affected_\(position)"))
      affected = try keys.gather(outcomes: outcomes, moved: moved, on: warehouse)
      if affected == nil { return (nil, .nothing) }
    }
    let isPart = !isNew && affected != nil
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
    // Facts that are loaded in part are looked at again, by the checks and by members without facts.
    for table in [incoming.name, statements.outdated] + (isPart ? [] : [statements.desired])
      + (affected.map { [$0.name] } ?? [])
    {
      _ = try warehouse.execute("drop table if exists \(table)")
    }
    try context.keep(.star, fact.star.name, fingerprint, on: warehouse)
    return (counts, isPart ? .added(statements.desired) : .any)
  }

  /// Looks at each fact, knows or infers its members, and retires those that it replaces.
  ///
  /// - Returns: how many current facts there are now, of the affected keys or of all.
  private func loadWithCare(
    _ statements: FactStatements, affected: AffectedKeys.Table?, isEmpty: Bool,
    _ counts: inout StepCounts, on warehouse: borrowing Connection
  ) throws -> Int {
    (counts.came, counts.rejected) = try statements.incoming.gather(affected: affected, on: warehouse)
    guard !isEmpty else {
      try inferMembers(statements, on: warehouse)
      counts.inserted = try warehouse.execute(statements.insertAll)
      return counts.inserted
    }
    let (same, others) = try compare(statements, on: warehouse)
    counts.unchanged = same
    if let affected {
      // Facts that should be have affected keys, each its own: as many as there are keys, and none should not be.
      let haveAll = affected.count == counts.came - counts.rejected
      counts.retired = try retire(
        statements, differing: others, among: haveAll ? nil : affected.name, on: warehouse)
    } else {
      counts.retired = try warehouse.execute(statements.retireAll)
    }
    counts.inserted = try insertMissing(statements, on: warehouse)
    return counts.unchanged + counts.inserted
  }

  /// Retires the facts that are there otherwise than they should be, or should not be.
  ///
  /// - Parameters:
  ///   - differing: how many are there otherwise.
  ///   - affected: the keys of which some should not be; nil where all of them should.
  private func retire(
    _ statements: FactStatements, differing: Int, among affected: Identifier?, on warehouse: borrowing Connection
  ) throws -> Int {
    guard differing > 0 || affected != nil,
      try warehouse.execute(statements.makeOutdated(among: affected)) > 0
    else { return 0 }
    try TableStatistics.sample(statements.outdated, on: warehouse)
    return try warehouse.execute(statements.retireOutdated)
  }

  /// Puts the facts as they should be beside those that are there.
  ///
  /// - Returns: how many are there already, and how many are there otherwise.
  private func compare(
    _ statements: FactStatements, on warehouse: borrowing Connection
  ) throws -> (same: Int, others: Int) {
    try makeDesired(statements, marksUnknown: true, on: warehouse)
    var row = try warehouse.rows(statements.judgeDesired).only()
    if try row.bool(1) {
      try inferMembers(statements, on: warehouse)
      _ = try warehouse.execute("drop table \(statements.desired)")
      try makeDesired(statements, marksUnknown: false, on: warehouse)
      row = try warehouse.rows(statements.judgeDesired).only()
    }
    return (try row.int(0), try row.int(2))
  }

  /// Joins the facts with their members and with those that are there.
  ///
  /// No two of them have the same key, so that what one was joined with is not kept for the next.
  private func makeDesired(
    _ statements: FactStatements, marksUnknown: Bool, on warehouse: borrowing Connection
  ) throws {
    _ = try warehouse.execute(statements.makeDesired(marksUnknown: marksUnknown), under: ["enable_memoize": "off"])
  }

  private func inferMembers(_ statements: FactStatements, on warehouse: borrowing Connection) throws {
    for role in fact.roles.indices {
      if let infer = statements.inferMembers(ofRole: role) { _ = try warehouse.execute(infer) }
    }
  }

  /// Adds the facts that have no current row.
  ///
  /// Their members were joined with them, and are not looked up once a fact and role where the server allows it.
  private func insertMissing(_ statements: FactStatements, on warehouse: borrowing Connection) throws -> Int {
    guard let lacking = statements.lacksUnknownMember,
      try warehouse.value("select has_parameter_privilege('session_replication_role', 'set')", as: Bool.self)
    else { return try warehouse.execute(statements.insertMissing) }
    guard try !warehouse.value(lacking, as: Bool.self) else {
      throw ETLError(
        .control, at: fact.star.name, "a dimension lacks its unknown member, to which facts may refer; nothing was kept"
      )
    }
    // Keeps the triggers of foreign keys from firing; unique indexes and checks of columns hold as ever.
    return try warehouse.execute(statements.insertMissing, under: ["session_replication_role": "replica"])
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
