internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The keys of the facts that a run may change: those whose staged rows it brought, replaced or took away, and those
/// that point to a member whose versions now hold for other days.
///
/// They stand in a table of schema `staging` that the run makes and drops: what the server works out by several processes may
/// read no temporary one.
struct AffectedKeys {
  /// A table of such keys.
  struct Table {
    let name: Identifier
    /// How many there are; nil where it was not counted.
    let count: Int?
    /// Which branches a change concerns, where each key bears the mask of those that have changed for it; see
    /// ``BranchMasks/column``.
    let masks: BranchMasks?
  }

  let fact: FactTable
  let incoming: IncomingFacts
  let context: RunContext
  let name: Identifier

  /// Fills the table.
  ///
  /// - Returns: nil where nothing that the star rests on has changed, and the table was not made.
  func gather(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> Table? {
    let masks = try BranchMasks(of: fact, in: context)
    var queries: [SQL] = []
    var dated: [SQL] = []
    for load in fact.star.loads { queries += try changed(load, outcomes, masks) }
    let movedFacts = MovedFacts(fact: fact, incoming: incoming, context: context)
    for (position, entry) in fact.roles.enumerated() {
      guard let table = moved[entry.dimension.definition.name] else { continue }
      for query in try movedFacts.keys(ofRole: position, moved: table, on: warehouse) {
        switch query {
        // Its member is looked up anew in any case, and no branch reads members.
        case .plain(let sql): queries.append(masks == nil ? sql : "select k.*, 0 from (\(sql)) as k")
        case .dated(let sql): dated.append(sql)
        }
      }
    }
    guard !queries.isEmpty || !dated.isEmpty else { return nil }
    if queries.isEmpty {
      let mask: SQL = masks == nil ? "" : ", 0"
      queries = ["select \(key)\(mask) from \(fact.identifier) where false"]
    }
    var count = try warehouse.execute("create unlogged table \(name) as \(once(queries, bearMasks: masks != nil))")
    if !dated.isEmpty { count += try add(dated, bearMasks: masks != nil, on: warehouse) }
    try TableStatistics.sample(name, on: warehouse)
    return Table(name: name, count: count, masks: masks)
  }

  /// Each key once; with all branches that have changed for it, where queries tell some.
  private func once(_ queries: [SQL], bearMasks: Bool) -> SQL {
    let all = queries.joined(separator: " union all ")
    guard bearMasks else { return "select distinct \(key) from (\(all)) as k" }
    let mask = BranchMasks.column
    return "select \(key), bit_or(\(mask)) as \(mask) from (\(all)) as k (\(key), \(mask)) group by \(key)"
  }

  private var key: SQL { SQL.names(fact.key) }

  /// Adds keys of facts that the index of their days finds.
  ///
  /// The planner takes the facts to lie in no order of their days, and would rather look at all of them.
  ///
  /// - Returns: how many.
  private func add(_ queries: [SQL], bearMasks: Bool, on warehouse: borrowing Connection) throws -> Int {
    let mask: SQL = bearMasks ? ", 0" : ""
    return try warehouse.execute(
      """
      insert into \(name) select k.*\(mask) from (
        (\(queries.joined(separator: " union "))) except select \(key) from \(name)
      ) as k
      """, under: ["enable_seqscan": "off"])
  }

  /// The keys to which changed rows lead, as queries for each table that has any.
  private func changed(
    _ load: LoadDefinition, _ outcomes: [String: StagedOutcome], _ masks: BranchMasks?
  ) throws -> [SQL] {
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
      let mask: SQL = masks.map { ", \($0.mask(ofChangesIn: reference.alias))" } ?? ""
      return try query.changes(of: reference.alias, in: read, towards: texts, outcomes: outcomes)
        .map { "select \(keys)\(mask) \($0)" }
    }
  }
}
