internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// Finds out which members of a dimension are the same as others, keeps that in `meta.match`, and takes them out of the
/// members that are to be conformed: they are then retired, and facts stand on the member that goes on.
struct UnitedMembers {
  let table: DimensionTable
  let context: RunContext
  let loads: [LoadDefinition]
  /// The members as the sources have them.
  let incoming: Identifier
  /// The table for the natural keys of members whose facts must be looked at.
  let moved: Identifier
  /// Tells apart the temporary tables of a run.
  let suffix: String

  private var dimension: SQL { "\(literal: table.definition.name)" }
  private var edges: Identifier { temporary("plumb_edges") }
  private var chains: Identifier { temporary("plumb_chains") }
  private var united: Identifier { temporary("plumb_united") }

  /// Whether somebody has undone a match that still holds.
  func hasUndone(on warehouse: borrowing Connection) throws -> Bool {
    guard table.definition.unitesMembers else { return false }
    return try warehouse.value(
      """
      select exists (select from meta.match where dimension = \(dimension) and ended_run is null and undone_at is not null)
      """, as: Bool.self)
  }

  /// Unites the members.
  ///
  /// - Returns: how many merges were refused, and what somebody should know.
  func unite(on warehouse: borrowing Connection) throws -> (rejected: Int, remarks: [String]) {
    try MatchingFunctions.install(on: warehouse)
    let merges = ToldMerges(table: table, context: context, edges: edges, chains: chains)
    _ = try warehouse.execute(merges.gather())
    var rejected = 0
    if !table.definition.merges.isEmpty {
      rejected += try warehouse.execute(merges.rejectAmbiguous)
      _ = try warehouse.execute(merges.follow)
      rejected += try warehouse.execute(merges.rejectCircles)
      _ = try warehouse.execute("drop table \(chains)")
    }
    let rules = RuleStatements(
      table: table, loads: loads, incoming: incoming, edges: edges, candidates: temporary("plumb_candidates"),
      runID: context.runID)
    _ = try warehouse.execute("delete from meta.duplicate where dimension = \(dimension)")
    if !table.definition.matchRules.isEmpty { try match(rules, merges, on: warehouse) }
    _ = try warehouse.execute(merges.follow)
    for statement in [makeUnited, noteMoved, endFormer, keepNew] { _ = try warehouse.execute(statement) }
    if let fill = rules.fillGaps(united: united) { _ = try warehouse.execute(fill) }
    _ = try warehouse.execute(
      "delete from \(incoming) as t using \(united) as u where \(rules.member(of: "t")) = u.member")
    return (rejected, try remarks(on: warehouse))
  }

  /// Former matches first, so that they are kept; then rule by rule.
  private func match(_ rules: RuleStatements, _ merges: ToldMerges, on warehouse: borrowing Connection) throws {
    _ = try warehouse.execute(rules.keepFormer)
    _ = try warehouse.execute(merges.follow)
    // What a source has merged since may lead back to a member that was matched with it.
    _ = try warehouse.execute(
      """
      delete from \(edges) as e using \(chains) as c where c.is_circle and c.member = e.member and e.rule is not null
      """)
    _ = try warehouse.execute("drop table \(chains)")
    _ = try warehouse.execute(merges.follow)
    _ = try warehouse.execute(rules.makeCandidates)
    _ = try warehouse.execute(rules.assignRoots(chains: chains))
    _ = try warehouse.execute("drop table \(chains)")
    for position in table.definition.matchRules.indices {
      _ = try warehouse.execute(rules.noteDuplicates(ofRule: position))
      while try warehouse.execute(rules.match(byRule: position)) > 0 {}
    }
  }

  private var makeUnited: SQL {
    """
    create temporary table \(Identifier(united.name)) on commit drop as
    select e.member, e.survivor, e.rule, c.survivor as root
    from \(edges) as e join \(chains) as c on c.member = e.member
    """
  }

  /// Notes the members on which facts stand that now belong to another: before as themselves, or on the former root.
  private var noteMoved: SQL {
    let columns = table.definition.naturalKey.values.enumerated().map { position, type in
      SQL("(m.member ->> \(unsafeSQL: String(position)))::\(unsafeSQL: type.sqlName)")
    }
    return """
      insert into \(moved) (\(SQL.names(table.naturalKey)))
      select distinct \(columns.joined(separator: ", ")) from (
        select unnest(array[coalesce(u.member, f.member), f.root]) as member
        from \(united) as u full join (
          select member, root from meta.match where dimension = \(dimension) and ended_run is null
        ) as f on f.member = u.member where u.root is distinct from f.root
      ) as m where m.member is not null
      """
  }

  private var endFormer: SQL {
    """
    update meta.match as f set ended_run = \(.run(context.runID))
    where f.dimension = \(dimension) and f.ended_run is null and not exists (
      select 1 from \(united) as u where u.member = f.member and u.survivor = f.survivor and u.root = f.root
      and u.rule is not distinct from f.rule)
    """
  }

  private var keepNew: SQL {
    """
    insert into meta.match (dimension, member, survivor, root, rule, found_run)
    select \(dimension), u.member, u.survivor, u.root, u.rule, \(.run(context.runID)) from \(united) as u
    where not exists (
      select 1 from meta.match as f where f.dimension = \(dimension) and f.ended_run is null and f.member = u.member)
    order by u.member
    """
  }

  private func remarks(on warehouse: borrowing Connection) throws -> [String] {
    let groups = try warehouse.value(
      "select count(*) from meta.duplicate where dimension = \(dimension)", as: Int.self)
    guard groups > 0 else { return [] }
    let words =
      groups == 1 ? "1 group of members of one source looks" : "\(groups) groups of members of one source look"
    return [
      "\(table.definition.name): \(words) like duplicates, which were not matched by the rule that found them; "
        + "`plumb etl matches --duplicates` lists them"
    ]
  }

  private func temporary(_ name: String) -> Identifier { Identifier("pg_temp", name + suffix) }
}
