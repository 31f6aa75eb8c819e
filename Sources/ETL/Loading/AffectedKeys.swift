internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The keys of the facts that a run may change: those whose staged rows it brought, replaced or took away, and those
/// that point to a member whose versions now hold for other days.
///
/// They stand in a table of schema `staging` that the run makes and drops: what the server works out by several processes may
/// read no temporary one.
struct AffectedKeys {
  let fact: FactTable
  let incoming: IncomingFacts
  let context: RunContext
  let name: Identifier

  /// Fills the table.
  ///
  /// - Returns: how many there are; nil where nothing that the star rests on has changed, and the table was not made.
  func gather(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> Int? {
    var queries: [SQL] = []
    var dated: [SQL] = []
    for load in fact.star.loads { queries += try changed(load, outcomes) }
    let movedFacts = MovedFacts(fact: fact, incoming: incoming, context: context)
    for (position, entry) in fact.roles.enumerated() {
      guard let table = moved[entry.dimension.definition.name] else { continue }
      for query in try movedFacts.keys(ofRole: position, moved: table, on: warehouse) {
        switch query {
        case .plain(let sql): queries.append(sql)
        case .dated(let sql): dated.append(sql)
        }
      }
    }
    guard !queries.isEmpty || !dated.isEmpty else { return nil }
    if queries.isEmpty { queries = ["select \(key) from \(fact.identifier) where false"] }
    var count = try warehouse.execute(
      """
      create unlogged table \(name) as select distinct \(key) from (\(queries.joined(separator: " union all "))) as k
      """)
    if !dated.isEmpty { count += try add(dated, on: warehouse) }
    try TableStatistics.sample(name, on: warehouse)
    return count
  }

  private var key: SQL { SQL.names(fact.key) }

  /// Adds keys of facts that the index of their days finds.
  ///
  /// The planner takes the facts to lie in no order of their days, and would rather look at all of them.
  ///
  /// - Returns: how many.
  private func add(_ queries: [SQL], on warehouse: borrowing Connection) throws -> Int {
    try warehouse.execute(
      "insert into \(name) (\(queries.joined(separator: " union "))) except select \(key) from \(name)",
      under: ["enable_seqscan": "off"])
  }

  /// The keys to which changed rows lead, as queries for each table that has any.
  private func changed(_ load: LoadDefinition, _ outcomes: [String: StagedOutcome]) throws -> [SQL] {
    let query = LoadQuery(load: load, context: context)
    let keys = try incoming.keyColumns(load)
    return try query.references.flatMap { reference -> [SQL] in
      let staged = try context.staged(reference)
      guard outcomes[staged.path]?.hasChanges == true else { return [] }
      let read = load.names(readFrom: reference.alias, having: staged.columns)
      let texts = incoming.keyTexts(load)
      if reference == load.from,
        let firsts = try query.changedFirsts(in: read, keys: texts, outcomes: outcomes)
      {
        return ["select \(keys) \(firsts)"]
      }
      return try query.changes(of: reference.alias, in: read, towards: texts, outcomes: outcomes)
        .map { "select \(keys) \($0)" }
    }
  }
}
