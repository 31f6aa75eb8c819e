internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The facts on members whose versions now hold for other days than before, since they may have to stand on another
/// version now.
struct MovedFacts {
  let fact: FactTable
  let incoming: IncomingFacts
  let context: RunContext

  /// A query for keys of facts.
  enum Query {
    /// Over staged rows, or all facts.
    case plain(SQL)
    /// Over the facts since a day, which the index of their days finds.
    case dated(SQL)
  }

  /// The keys of the facts that stand on moved members in a role, as queries.
  ///
  /// - Parameter moved: the natural keys of the members, each with the first day for which another version holds.
  func keys(ofRole position: Int, moved: Identifier, on warehouse: borrowing Connection) throws -> [Query] {
    let (role, _, dimension) = fact.roles[position]
    var queries: [Query] = []
    for load in fact.star.loads {
      guard let given = incoming.naturalKeyExpressions(ofRole: position, in: load) else { continue }
      // Rows are found in staging by an index, or else facts by looking at all of them.
      guard try given.contains(where: { try isIndexed($0, in: load) }),
        let rows = try rows(of: load, given: given, dimension: dimension, moved: moved)
      else {
        return [facts(on: dimension, inRole: role, moved: moved, since: try firstDay(of: moved, on: warehouse))]
      }
      queries.append(.plain(rows))
    }
    return queries
  }

  /// The keys of rows that name a moved member, from the first day on for which another version holds.
  ///
  /// - Returns: nil where what names the member is known of a group of rows only.
  private func rows(of load: LoadDefinition, given: [String], dimension: DimensionTable, moved: Identifier) throws
    -> SQL?
  {
    guard given.allSatisfy({ load.isKnown(ofEachRow: $0) }) else { return nil }
    var expressions = incoming.keyTexts(load) + given
    var matches = zip(given, dimension.definition.naturalKey).map { value, column in
      SQL("(\(SQL.expression(value)))::\(unsafeSQL: column.value.sqlName) = plumb_moved.\(Identifier(column.key))")
    }
    if let day = load.day, load.isKnown(ofEachRow: day) {
      expressions.append(day)
      // A fact without a day stands on the version that holds at present, which may be another.
      matches.append(
        """
        ((\(SQL.expression(day)))::date < plumb_moved.\(Identifier(DimensionTable.firstMovedDay))) is not true
        """)
    }
    return """
      select \(try incoming.keyColumns(load)) \(try LoadQuery(load: load, context: context).present(towards: expressions)) \
      join \(members(dimension, moved)) as plumb_moved on \(matches.joined(separator: " and "))
      """
  }

  /// The members that moved, and those whose facts stand on them because they are the same.
  private func members(_ dimension: DimensionTable, _ moved: Identifier) -> SQL {
    guard dimension.definition.unitesMembers else { return "\(moved)" }
    let columns = dimension.definition.naturalKey.values.enumerated().map { position, type in
      SQL("(m.member ->> \(unsafeSQL: String(position)))::\(unsafeSQL: type.sqlName)")
    }
    return """
      (select * from \(moved) union all select \(columns.joined(separator: ", ")), o.\(Identifier(DimensionTable.firstMovedDay)) \
      from meta.match as m join \(moved) as o on m.root = jsonb_build_array(\(SQL.names(dimension.naturalKey, of: "o"))) \
      where m.dimension = \(literal: dimension.definition.name) \
      and (m.ended_run is null or m.ended_run = \(.run(context.runID))))
      """
  }

  /// The keys of the current facts that stand on any version of a moved member.
  ///
  /// - Parameter first: the first day for which another version of any member holds, as a key of the calendar, where that is
  ///   known; an index finds the facts since then.
  private func facts(
    on dimension: DimensionTable, inRole role: String, moved: Identifier, since first: Int?
  ) -> Query {
    func query(_ days: SQL) -> SQL {
      """
      select \(SQL.names(fact.key, of: "f")) from \(fact.identifier) as f
      where f.retired_run is null\(days) and f.\(Identifier(role + "_key")) in (
        select d.\(Identifier(dimension.key)) from \(dimension.identifier) as d join \(moved) as m \
      on \(SQL.equal(dimension.naturalKey, "d", "m")))
      """
    }
    guard let first, let dayRole = fact.dayRole else { return .plain(query("")) }
    let day = Identifier(dayRole + "_key")
    // A fact without a day stands on the version that holds at present, which may be another.
    return .dated(query(" and (f.\(day) >= \(unsafeSQL: String(first)) or f.\(day) = -1)"))
  }

  /// The first day for which another version of any of the members holds; nil where it is not known of all.
  private func firstDay(of moved: Identifier, on warehouse: borrowing Connection) throws -> Int? {
    let day = Identifier(DimensionTable.firstMovedDay)
    return try warehouse.rows(
      """
      select case when count(*) = count(\(day)) then to_char(min(\(day)), 'YYYYMMDD')::integer end from \(moved)
      """
    ).only().optionalInt(0)
  }

  /// Whether rows are found by an index of staging by the value of an expression.
  private func isIndexed(_ expression: String, in load: LoadDefinition) throws -> Bool {
    guard let column = load.plainColumn(expression), let table = load.tables.first(where: { $0.alias == column.alias })
    else { return false }
    return context.schema.joins.isIndexed(column.name, of: try context.staged(table))
  }
}
