internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The facts as the sources have them now, in a temporary table: key columns, the natural keys of the roles, the fact's
/// own day (`plumb_day`), measure columns in types that hold every number, and which load gave them (`plumb_load`).
struct IncomingFacts {
  let fact: FactTable
  let context: RunContext
  let name: Identifier

  private static let largest = "9223372036854775807"
  private static let smallest = "-9223372036854775808"

  /// Fills the table.
  ///
  /// - Parameter affected: a table of keys to which the facts are restricted; nil for all.
  /// - Returns: the rows that came and those that were rejected.
  func gather(affected: AffectedKeys.Table?, on warehouse: borrowing Connection) throws -> (came: Int, rejected: Int) {
    let whole = try measures(of: [.smallint, .integer, .bigint], on: warehouse)
    let driving = try affected.map { try makeDriving(affected: $0, on: warehouse) } ?? [:]
    let queries = try fact.star.loads.enumerated().map { position, load in
      try select(load, position: position + 1, affected: affected, driving: driving[position]) { name, type in
        whole[position].contains(name) && type == .integer ? type.sqlName : type.wideName
      }
    }
    let came = try execute(
      """
      create temporary table \(Identifier(name.name)) on commit drop as
      \(queries.joined(separator: " union all "))
      """, reading: driving, on: warehouse)
    for (position, entry) in fact.roles.enumerated() where entry.dimension.definition.unitesMembers {
      _ = try warehouse.execute(standOnUnited(position, entry.dimension))
    }
    let fitting = whole.reduce(Set(fact.measures)) { $0.intersection($1) }
    var rejected = try warehouse.execute(rejectFaulty(knownToFit: fitting))
    rejected += try UniqueKey(
      index: "create unique index on \(name) (\(SQL.names(fact.key)))", removeDuplicates: rejectDuplicates
    ).enforce(on: warehouse)
    let joined = fact.key + fact.roles.indices.flatMap(naturalKeyColumns)
    try TableStatistics.sample(name, by: joined, on: warehouse)
    return (came, rejected)
  }

  /// Lets facts of members that are the same as others stand on those.
  private func standOnUnited(_ position: Int, _ dimension: DimensionTable) -> SQL {
    let names = naturalKeyColumns(ofRole: position)
    let types = dimension.definition.naturalKey.values.map(\.sqlName)
    func columns(_ key: String) -> SQL {
      names.indices.map { index in
        SQL(
          """
          (m.\(Identifier(key)) ->> \(unsafeSQL: String(index)))::\(unsafeSQL: types[index]) \
          as \(Identifier("\(key)_\(index + 1)"))
          """)
      }.joined(separator: ", ")
    }
    let assignments = names.enumerated().map { SQL("\(Identifier($1)) = m.\(Identifier("root_\($0 + 1)"))") }
    let matches = names.enumerated().map { SQL("t.\(Identifier($1)) = m.\(Identifier("member_\($0 + 1)"))") }
    return """
      update \(name) as t set \(assignments.joined(separator: ", ")) from (
        select \(columns("member")), \(columns("root")) from meta.match as m
        where m.dimension = \(literal: dimension.definition.name) and m.ended_run is null
      ) as m where \(matches.joined(separator: " and "))
      """
  }

  /// The columns that hold the natural key of a role, in the order of the dimension's natural key.
  func naturalKeyColumns(ofRole position: Int) -> [String] {
    fact.roles[position].dimension.naturalKey.indices.map { "plumb_role_\(position + 1)_\($0 + 1)" }
  }

  /// What a load says of the key of the facts.
  func keyTexts(_ load: LoadDefinition) -> [String] { fact.key.compactMap { load.values[$0] } }

  /// The key of the facts by their expressions in a load.
  func keyExpressions(_ load: LoadDefinition) throws(ETLError) -> [SQL] {
    var expressions: [SQL] = []
    for (name, type) in fact.star.key {
      expressions.append("\(try value(of: name, in: load))::\(unsafeSQL: type.sqlName)")
    }
    return expressions
  }

  /// The key of the facts in a load, as columns of a query.
  func keyColumns(_ load: LoadDefinition) throws(ETLError) -> SQL {
    zip(try keyExpressions(load), fact.key).map { SQL("\($0) as \(Identifier($1))") }.joined(separator: ", ")
  }

  /// The condition that a row of a load leads to one of some keys.
  func restriction(of load: LoadDefinition, to affected: Identifier) throws(ETLError) -> SQL {
    "(\(try keyExpressions(load).joined(separator: ", "))) in (select \(SQL.names(fact.key)) from \(affected))"
  }

  /// The expressions of the natural key of a role's members, in the order of the dimension's natural key; nil where the
  /// load names no member.
  func naturalKeyExpressions(ofRole position: Int, in load: LoadDefinition) -> [String]? {
    let (role, _, dimension) = fact.roles[position]
    let names = dimension.naturalKey
    let given = names.compactMap { load.values["\(role).\($0)"] ?? (names.count == 1 ? load.values[role] : nil) }
    return given.count == names.count && !given.contains { $0.lowercased() == "null" } ? given : nil
  }

  /// The facts with their measures in the declared types, as a query in which a number that is too wide is an error.
  func directRows(on warehouse: borrowing Connection) throws -> SQL {
    let exact = try measures(of: [.smallint, .integer, .bigint, .numeric], on: warehouse)
    return try fact.star.loads.enumerated().map { position, load in
      try select(load, position: position + 1, readsOnce: true) { name, type in
        // Rounded as a decimal, as everywhere else; what is exact needs no step between.
        type.wideName == type.sqlName || exact[position].contains(name)
          ? type.sqlName : "\(type.wideName)::\(type.sqlName)"
      }
    }.joined(separator: " union all ")
  }

  /// The measures of each load whose values the database has in one of some types, or that are null.
  private func measures(of types: Set<PostgresType>, on warehouse: borrowing Connection) throws -> [Set<String>] {
    try fact.star.loads.map { load in
      let given = fact.measures.filter { load.values[$0] != nil }
      guard !given.isEmpty else { return Set(fact.measures) }
      let values = given.map { name in
        SQL("\(load.values[name].map { SQL.expression($0) } ?? "null") as \(Identifier(name))")
      }
      let rows = try warehouse.rows(
        "select \(values.joined(separator: ", ")) \(LoadQuery(load: load, context: context).body()) limit 0")
      let others = given.enumerated().filter { position, name in
        !types.contains(rows.type(ofColumn: position)) && load.values[name]?.lowercased() != "null"
      }
      return Set(fact.measures).subtracting(others.map(\.element))
    }
  }

  private func select(
    _ load: LoadDefinition, position: Int, affected: AffectedKeys.Table? = nil, driving: Identifier? = nil,
    readsOnce: Bool = false,
    type: (String, ColumnType) -> String
  ) throws -> SQL {
    let query = LoadQuery(load: load, context: context)
    let branched = try query.branched()
    let shown = branched?.load ?? load
    var columns = [try keyColumns(shown)]
    for (index, entry) in fact.roles.enumerated() {
      columns += try roleColumns(entry.name, entry.dimension, index: index, shown)
    }
    let day = shown.day.map { SQL("\(SQL.expression($0))::date") } ?? "null::date"
    columns.append("\(day) as plumb_day")
    for (name, column) in fact.star.measureColumns {
      let value: SQL =
        "\(shown.values[name].map { SQL.expression($0) } ?? "null")::\(unsafeSQL: type(name, column.type))"
      let kept = affected?.masks?.kept(value, of: name, as: type(name, column.type))
      columns.append("\(kept ?? value) as \(Identifier(name))")
    }
    columns.append("\(unsafeSQL: String(position)) as plumb_load")
    let selected = columns.joined(separator: ", ")
    let read = affected == nil ? [] : keyTexts(load)
    if let affected, query.isKeyedByFirsts(read) {
      // The first row of each key by itself, which an index finds without looking at those behind it.
      let matches = zip(try keyExpressions(load), fact.key).map { SQL("\($0) = plumb_key.\(Identifier($1))") }
        .joined(separator: " and ")
      return """
        select plumb_first.* from (select distinct \(SQL.names(fact.key)) from \(affected.name)) as plumb_key cross join lateral (
          select \(selected) \(try query.body(restrictedTo: matches, over: read)) order by \(load.ordering) limit 1
        ) as plumb_first
        """
    }
    let body =
      try branched.map { try query.body(of: $0, driving: driving, masks: affected?.masks, readsOnce: readsOnce) }
      ?? query.body(
        restrictedTo: try affected.map { try restriction(of: load, to: $0.name) }, over: read, readsOnce: readsOnce)
    guard !load.distinctOn.isEmpty else { return "select \(selected) \(body)" }
    let distinct = load.distinctOn.map(SQL.expression).joined(separator: ", ")
    return "(select distinct on (\(distinct)) \(selected) \(body) order by \(distinct), \(load.ordering))"
  }

  /// A role's value is written under the role's name, or under `role.column` where the natural key has several columns.
  private func roleColumns(
    _ role: String, _ dimension: DimensionTable, index: Int, _ load: LoadDefinition
  ) throws -> [SQL] {
    let names = naturalKeyColumns(ofRole: index)
    if dimension.isCalendar {
      return ["\(load.values[role].map { SQL.expression($0) } ?? "null")::date as \(Identifier(names[0]))"]
    }
    return zip(dimension.definition.naturalKey, names).map { column, name in
      let value = load.values["\(role).\(column.key)"] ?? (names.count == 1 ? load.values[role] : nil)
      let expression = value.map { SQL.expression($0) } ?? "null"
      return "\(expression)::\(unsafeSQL: column.value.sqlName) as \(Identifier(name))"
    }
  }

  private func value(of name: String, in load: LoadDefinition) throws(ETLError) -> SQL {
    guard let expression = load.values[name] else {
      throw ETLError(.definition, at: fact.star.name, "a load gives no value for the key column '\(name)'")
    }
    return .expression(expression)
  }

  /// Facts that cannot be kept: without key, with a number that is too wide, on a day that the calendar does not have.
  ///
  /// - Parameter knownToFit: the whole numbers that no value of their type can be too wide for.
  private func rejectFaulty(knownToFit: Set<String>) -> SQL {
    var faults = fact.key.map { name in
      SQL("case when t.\(Identifier(name)) is null then \(literal: "key column '\(name)' is null") end")
    }
    for (index, entry) in fact.roles.enumerated() where entry.dimension.isCalendar {
      guard let calendar = context.model.calendar else { continue }
      let column = Identifier(naturalKeyColumns(ofRole: index)[0])
      let reason =
        "the day of '\(entry.name)' lies outside the calendar (\(calendar.firstDay) to \(calendar.lastDay))"
      faults.append(
        """
        case when t.\(column) not between \(literal: calendar.firstDay)::date and \(literal: calendar.lastDay)::date \
        then \(literal: reason) end
        """)
    }
    for (name, column) in fact.star.measureColumns where column.type != .integer || !knownToFit.contains(name) {
      guard let fault = overflow(of: "t.\(Identifier(name))", column.type) else { continue }
      faults.append("case when \(fault) then \(literal: "measure '\(name)' does not fit \(column.type.sqlName)") end")
    }
    let reason: SQL = "nullif(concat_ws('; ', \(faults.joined(separator: ", "))), '')"
    return """
      with bad as (delete from \(name) as t where \(reason) is not null returning t.*, \(reason) as plumb_reason)
      \(intoRejects) select \(target), \(keyText), t.plumb_reason, \(image) from bad as t
      """
  }

  private func overflow(of value: SQL, _ type: ColumnType) -> SQL? {
    switch type {
    case .decimal(let precision, let scale):
      return
        "abs(round(\(value), \(unsafeSQL: String(scale)))) >= 10::numeric ^ \(unsafeSQL: String(precision - scale))"
    case .integer:
      return "round(\(value)) not between \(unsafeSQL: Self.smallest) and \(unsafeSQL: Self.largest)"
    default: return nil
    }
  }

  private var rejectDuplicates: SQL {
    let key = SQL.names(fact.key, of: "t")
    return """
      with ranked as (
        select t.ctid as place, row_number() over (partition by \(key) order by t.plumb_load, t.ctid) as rank
        from \(name) as t
      ), bad as (delete from \(name) as t using ranked as r where t.ctid = r.place and r.rank > 1 returning t.*)
      insert into meta.reject (run_id, source, table_name, target, key, reason, row, is_duplicate) \
      select \(target), \(keyText), \
      format('key %s appears more than once in this load of star %s; the first was taken', \(keyText), \
      \(literal: fact.star.name)), \(image), true from bad as t
      """
  }

  private var intoRejects: SQL { "insert into meta.reject (run_id, source, table_name, target, key, reason, row)" }

  private var target: SQL {
    func cases(_ text: (LoadDefinition) -> String) -> SQL {
      let branches = fact.star.loads.enumerated().map { position, load in
        SQL(" when \(unsafeSQL: String(position + 1)) then \(literal: text(load))")
      }
      return "case t.plumb_load\(branches.joined(separator: "")) end"
    }
    return """
      \(.run(context.runID)), \(cases { $0.from.source }), \(cases { $0.from.table }), \(literal: fact.star.name)
      """
  }

  private var keyText: SQL { "concat_ws(' / ', \(SQL.names(fact.key, of: "t")))" }
  private var image: SQL { "to_jsonb(t) - array['plumb_load', 'plumb_reason']" }
}

extension LoadDefinition {
  /// The order in which rows come that agree in `distinct_on`.
  fileprivate var ordering: SQL {
    orderBy.map { $0.isDescending ? "\(SQL.expression($0.expression)) desc" : "\(SQL.expression($0.expression))" }
      .joined(separator: ", ")
  }
}
