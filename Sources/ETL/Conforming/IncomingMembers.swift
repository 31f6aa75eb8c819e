internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The members as the sources have them now, in a temporary table: the dimension's own columns, `plumb_effective` (from
/// when the values hold; null: from the beginning), `plumb_since` (the day since which they have held; null: unknown) and
/// `plumb_load` (which load gave them).
struct IncomingMembers {
  let table: DimensionTable
  let loads: [LoadDefinition]
  let context: RunContext
  let name: Identifier

  /// Whether a source tells from when its values hold.
  var hasHistory: Bool { loads.contains { $0.effectiveFrom != nil } }

  /// Whether a source that knows the present only tells since when its values have held.
  var hasChangeDays: Bool { loads.contains { $0.changedOn != nil } }

  private var columns: [String] { table.describingColumns.map(\.name) }

  /// Fills the table.
  ///
  /// - Parameter affected: a table of natural keys to which the members are restricted; nil for all.
  /// - Returns: the rows that came and those that were rejected.
  func gather(affected: Identifier?, on warehouse: borrowing Connection) throws -> (came: Int, rejected: Int) {
    let queries = try loads.enumerated().map { position, load in
      try select(load, position: position + 1, affected: affected)
    }
    let came = try warehouse.execute(
      """
      create temporary table \(Identifier(name.name)) on commit drop as
      \(queries.joined(separator: " union all "))
      """)
    var rejected = try warehouse.execute(rejectUnnamed)
    // A member that an earlier load gives is not asked of a later one.
    if loads.count > 1 { _ = try warehouse.execute(dropOutranked) }
    let key = SQL.names(table.naturalKey)
    rejected += try UniqueKey(
      index: hasHistory
        ? "create unique index on \(name) (\(key), plumb_effective)" : "create unique index on \(name) (\(key))",
      removeDuplicates: rejectDuplicates
    ).enforce(on: warehouse)
    try TableStatistics.sample(name, on: warehouse)
    return (came, rejected)
  }

  private func select(_ load: LoadDefinition, position: Int, affected: Identifier?) throws -> SQL {
    var columns = table.describingColumns.map { name, type, _ in
      let value = load.values[name].map { SQL.expression($0) } ?? "null"
      return SQL("\(value)::\(unsafeSQL: type.sqlName) as \(Identifier(name))")
    }
    let effective = load.effectiveFrom.map { SQL.expression($0) } ?? "null"
    columns.append("\(effective)::timestamptz as plumb_effective")
    let since = load.changedOn.map { SQL.expression($0) } ?? "null"
    columns.append("((\(since))::timestamptz at time zone 'UTC')::date as plumb_since")
    columns.append("\(unsafeSQL: String(position)) as plumb_load")
    let keys = table.definition.naturalKey.map { name, type in
      let value = load.values[name].map { SQL.expression($0) } ?? "null"
      return SQL("\(value)::\(unsafeSQL: type.sqlName)")
    }
    let restriction = affected.map {
      SQL("(\(keys.joined(separator: ", "))) in (select \(SQL.names(table.naturalKey)) from \($0))")
    }
    let body = try LoadQuery(load: load, context: context).body(restrictedTo: restriction)
    return "select distinct \(columns.joined(separator: ", ")) \(body)"
  }

  private var rejectUnnamed: SQL {
    let missing = table.naturalKey.map { SQL("t.\(Identifier($0)) is null") }.joined(separator: " or ")
    return """
      with bad as (delete from \(name) as t where \(missing) returning t.*)
      \(intoRejects) select \(.run(context.runID)), \(origin("t")), \(literal: table.definition.name), null, \
      \(literal: "the natural key of dimension '\(table.definition.name)' is null"), \(image) from bad as t
      """
  }

  private var dropOutranked: SQL {
    """
    delete from \(name) as t using (
      select \(SQL.names(table.naturalKey)), min(plumb_load) as plumb_load from \(name) group by \(SQL.names(table.naturalKey))
    ) as b where \(SQL.equal(table.naturalKey, "t", "b")) and t.plumb_load > b.plumb_load
    """
  }

  private var rejectDuplicates: SQL {
    let key = SQL.names(table.naturalKey, of: "t")
    let group = hasHistory ? "\(key), t.plumb_effective" : key
    let what = hasHistory ? "for the same time in this load of" : "in this load of"
    return """
      with ranked as (
        select t.ctid as place, row_number() over (partition by \(group) order by \(SQL.names(columns, of: "t"))) as rank
        from \(name) as t
      ), bad as (delete from \(name) as t using ranked as r where t.ctid = r.place and r.rank > 1 returning t.*)
      insert into meta.reject (run_id, source, table_name, target, key, reason, row, is_duplicate) \
      select \(.run(context.runID)), \(origin("t")), \(literal: table.definition.name), \(keyText), \
      format('natural key %s appears more than once \(unsafeSQL: what) dimension %s; the first was taken', \
      \(keyText), \(literal: table.definition.name)), \(image), true from bad as t
      """
  }

  private var intoRejects: SQL {
    "insert into meta.reject (run_id, source, table_name, target, key, reason, row)"
  }

  private var keyText: SQL {
    "concat_ws(' / ', \(SQL.names(table.naturalKey, of: "t")))"
  }

  private var image: SQL {
    "to_jsonb(t) - array['plumb_effective', 'plumb_since', 'plumb_load']"
  }

  /// The source and table that drive the load of a row.
  private func origin(_ alias: String) -> SQL {
    func cases(_ text: (LoadDefinition) -> String) -> SQL {
      let branches = loads.enumerated().map { position, load in
        SQL(" when \(unsafeSQL: String(position + 1)) then \(literal: text(load))")
      }
      return "case \(Identifier(alias)).plumb_load\(branches.joined(separator: "")) end"
    }
    return "\(cases { $0.from.source }), \(cases { $0.from.table })"
  }
}
