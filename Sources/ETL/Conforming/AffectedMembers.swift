internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The natural keys of the members that a run may change: those whose staged rows it brought, replaced or took away.
struct AffectedMembers {
  let table: DimensionTable
  let loads: [LoadDefinition]
  let context: RunContext
  let name: Identifier

  /// So many values at most are looked for one by one.
  private static let mostValues = 100

  /// Fills the table.
  ///
  /// - Returns: false where all members have to be looked at: a table is read in another way than before, members unite,
  ///   some were rejected, or a key is null.
  func gather(outcomes: [String: StagedOutcome], on warehouse: borrowing Connection) throws -> Bool {
    guard !table.definition.unitesMembers, !loads.isEmpty else { return false }
    var queries: [SQL] = []
    for load in loads {
      let query = LoadQuery(load: load, context: context)
      for reference in query.references {
        guard let outcome = outcomes[try context.staged(reference).path] else { return false }
        if outcome.isRedefined || outcome.isFirst { return false }
        guard outcome.hasChanges else { continue }
        queries += try query.changes(of: reference.alias, towards: keyTexts(of: load), outcomes: outcomes)
          .map { "select \(keys(of: load)) \($0)" }
      }
    }
    let hasRejects = try warehouse.value(
      """
      select exists (select from meta.reject
      where target = \(literal: table.definition.name) and settled_run is null)
      """, as: Bool.self)
    guard !hasRejects, !queries.isEmpty else { return false }
    _ = try warehouse.execute(
      """
      create temporary table \(Identifier(name.name)) on commit drop as
      select distinct \(SQL.names(table.naturalKey)) from (\(queries.joined(separator: " union all "))) as k
      """)
    try TableStatistics.sample(name, on: warehouse)
    let isNull = table.naturalKey.map { SQL("\(Identifier($0)) is null") }.joined(separator: " or ")
    guard try warehouse.execute("delete from \(name) where \(isNull)") > 0 else { return true }
    // Rows that are no members at all, or members without a name, which are rejected?
    return try loads.allSatisfy { load in
      guard load.joins.isEmpty else { return false }
      let outcome = outcomes[try context.staged(load.from).path]
      guard outcome?.hasChanges == true else { return true }
      let brought = try LoadQuery(load: load, context: context).brought(outcome?.changed)
      return try warehouse.value(
        "select not exists (select from (select \(keys(of: load)) \(brought)) as k where \(isNull))", as: Bool.self)
    }
  }

  /// Whether the members are as they were, as far as that is quickly told: of a dimension whose members are the values
  /// that stand in the rows of a table, none is new, described otherwise, or gone.
  func areUnchanged(_ outcomes: [String: StagedOutcome], on warehouse: borrowing Connection) throws -> Bool {
    guard !table.isVersioned, loads.allSatisfy({ $0.joins.isEmpty && $0.groupBy.isEmpty && $0.effectiveFrom == nil }),
      try warehouse.value("select count(*) from \(name)", as: Int.self) <= Self.mostValues
    else { return false }
    for load in loads {
      let query = LoadQuery(load: load, context: context)
      let outcome = outcomes[try context.staged(load.from).path]
      guard outcome?.hasChanges == true else { continue }
      guard
        try warehouse.value(isDescribed(load, brought: query.brought(outcome?.changed)), as: Bool.self),
        try warehouse.value(
          isGiven(
            by: load, in: query.body(),
            touched: try query.changes(of: load.from.alias, towards: keyTexts(of: load), outcomes: outcomes)),
          as: Bool.self)
      else { return false }
    }
    return true
  }

  /// Whether what the rows say that this run brought is what the dimension holds.
  private func isDescribed(_ load: LoadDefinition, brought: SQL) -> SQL {
    let columns = table.describingColumns.map { name, type, _ in
      let value = load.values[name].map { SQL.expression($0) } ?? "null"
      return SQL("\(value)::\(unsafeSQL: type.sqlName) as \(Identifier(name))")
    }
    let names = table.describingColumns.map(\.name)
    return """
      select not exists (
        select from (select distinct \(columns.joined(separator: ", ")) \(brought)) as m
        where not exists (
          select from \(table.identifier) as d where d.\(Identifier(table.key)) > 0 and not d.is_inferred
          and d.gone_run is null and \(SQL.equal(table.naturalKey, "d", "m"))
          and \(SQL.row(names, of: "d")) is not distinct from \(SQL.row(names, of: "m"))))
      """
  }

  /// Whether each value of the rows that this run touched still stands in some row; the search ends with the first.
  private func isGiven(by load: LoadDefinition, in body: SQL, touched: [SQL]) -> SQL {
    let others = load.condition == nil ? "where" : "and"
    let matches = table.definition.naturalKey.map { name, type in
      SQL("\(key(name, load))::\(unsafeSQL: type.sqlName) = k.\(Identifier(name))")
    }.joined(separator: " and ")
    let isNamed = table.naturalKey.map { SQL("k.\(Identifier($0)) is not null") }.joined(separator: " and ")
    let values = touched.map { SQL("select \(keys(of: load)) \($0)") }.joined(separator: " union ")
    return """
      select not exists (
        select from (select distinct * from (\(values)) as t) as k
        left join lateral (select true as found \(body) \(unsafeSQL: others) \(matches) limit 1) as g on true
        where g.found is null and \(isNamed))
      """
  }

  private func keys(of load: LoadDefinition) -> SQL {
    table.definition.naturalKey.map { name, type in
      SQL("\(key(name, load))::\(unsafeSQL: type.sqlName) as \(Identifier(name))")
    }.joined(separator: ", ")
  }

  private func keyTexts(of load: LoadDefinition) -> [String] { table.naturalKey.compactMap { load.values[$0] } }

  private func key(_ name: String, _ load: LoadDefinition) -> SQL {
    load.values[name].map { SQL.expression($0) } ?? "null"
  }
}
