internal import CubeModel
internal import Postgres
internal import StarSchema

/// Step 5 for one star: facts joined to the members of their day; what changed retires its predecessor.
struct LoadingPhase {
  let context: RunContext
  let fact: FactTable
  /// Tells apart the temporary tables of a run.
  let position: Int

  /// - Parameters:
  ///   - outcomes: what staging came to, by the path of the source table.
  ///   - moved: the members whose versions hold for other days, by dimension.
  /// - Returns: what was done; nil when nothing that the star rests on had changed.
  func run(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> StepCounts? {
    let incoming = IncomingFacts(fact: fact, context: context, name: temporary("plumb_facts"))
    let fingerprint = Fingerprint.of(fact.star, in: context.model)
    let former = context.book.fingerprint(.star, fact.star.name)
    let isEmpty = try warehouse.value("select not exists (select from \(fact.identifier))", as: Bool.self)
    let readsAnew = try former != fingerprint || readsRedefinedTable(outcomes)
    var affected: Identifier?
    if !readsAnew, !isEmpty {
      let keys = AffectedKeys(fact: fact, incoming: incoming, context: context, name: temporary("plumb_affected"))
      guard try keys.gather(outcomes: outcomes, moved: moved, on: warehouse) != nil else { return nil }
      affected = keys.name
    }
    var counts = StepCounts()
    (counts.came, counts.rejected) = try incoming.gather(affected: affected, on: warehouse)
    let statements = FactStatements(
      fact: fact, incoming: incoming, desired: temporary("plumb_desired"), runID: context.runID)
    for role in fact.roles.indices {
      if let infer = statements.inferMembers(ofRole: role) { _ = try warehouse.execute(infer) }
    }
    if isEmpty {
      counts.inserted = try warehouse.execute(statements.insertAll)
    } else {
      _ = try warehouse.execute(statements.makeDesired)
      _ = try warehouse.execute("analyze \(statements.desired)")
      counts.retired = try warehouse.execute(statements.retire(affected: affected))
      counts.inserted = try warehouse.execute(statements.insertMissing)
      counts.unchanged = counts.came - counts.rejected - counts.inserted
    }
    if isEmpty || counts.inserted > 10_000 { _ = try warehouse.execute("analyze \(fact.identifier)") }
    let found =
      isEmpty ? counts.inserted : try warehouse.value(statements.countCurrent(affected: affected), as: Int.self)
    try verify(expected: counts.came - counts.rejected, found: found, on: warehouse)
    try DefinitionBook.keep(.star, fact.star.name, fingerprint, runID: context.runID, on: warehouse)
    return counts
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
