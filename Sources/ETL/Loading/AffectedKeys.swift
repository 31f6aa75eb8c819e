internal import CubeModel
internal import Postgres

/// The keys of the facts that a run may change: those whose staged rows it brought, replaced or took away, and those
/// that point to a member whose versions now hold for other days.
struct AffectedKeys {
  let fact: FactTable
  let incoming: IncomingFacts
  let context: RunContext
  let name: Identifier

  /// Fills the table.
  ///
  /// - Returns: how many there are; nil when nothing that the star rests on has changed, and the table was not made.
  func gather(
    outcomes: [String: StagedOutcome], moved: [String: Identifier], on warehouse: borrowing Connection
  ) throws -> Int? {
    var queries: [SQL] = []
    for load in fact.star.loads {
      let query = LoadQuery(load: load, context: context)
      let keys = zip(try incoming.keyExpressions(load), fact.key).map { SQL("\($0) as \(Identifier($1))") }
      for reference in query.references {
        guard outcomes[try context.staged(reference).path]?.hasChanges == true else { continue }
        let columns = try context.staged(reference).columns
        let read = load.names(readFrom: reference.alias, having: columns)
        let body = try query.changes(of: reference.alias, in: read, outcomes: outcomes)
        queries.append("select \(keys.joined(separator: ", ")) \(body)")
      }
    }
    for entry in fact.roles {
      guard let moved = moved[entry.dimension.definition.name] else { continue }
      let dimension = entry.dimension
      queries.append(
        """
        select \(SQL.names(fact.key, of: "f")) from \(fact.identifier) as f
        where f.retired_run is null and f.\(Identifier(entry.name + "_key")) in (
          select d.\(Identifier(dimension.key)) from \(dimension.identifier) as d join \(moved) as m \
        on \(SQL.equal(dimension.naturalKey, "d", "m")))
        """)
    }
    guard !queries.isEmpty else { return nil }
    let count = try warehouse.execute(
      """
      create temporary table \(Identifier(name.name)) on commit drop as
      select distinct \(SQL.names(fact.key)) from (\(queries.joined(separator: " union all "))) as k
      """)
    _ = try warehouse.execute("analyze \(name)")
    return count
  }
}
