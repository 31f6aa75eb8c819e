internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The statements that bring incoming facts into the fact table: a fact that differs retires its predecessor.
struct FactStatements {
  let fact: FactTable
  let incoming: IncomingFacts
  /// The table for the facts as they should be, with surrogate keys.
  let desired: Identifier
  let runID: Int

  private var given: SQL { "\(incoming.name) as t" }
  private var columns: [String] { fact.key + fact.roleKeys + fact.measures }

  /// Adds the members of a role's dimension that only these facts know; nil where days of the calendar are meant.
  func inferMembers(ofRole position: Int) -> SQL? {
    let dimension = fact.roles[position].dimension
    guard !dimension.isCalendar else { return nil }
    let given = incoming.naturalKeyColumns(ofRole: position)
    let named = zip(given, dimension.naturalKey).map { SQL("t.\(Identifier($0)) as \(Identifier($1))") }
    let present = given.map { SQL("t.\(Identifier($0)) is not null") }.joined(separator: " and ")
    let matches = zip(given, dimension.naturalKey).map { SQL("d.\(Identifier($1)) = t.\(Identifier($0))") }
      .joined(separator: " and ")
    return """
      insert into \(dimension.identifier) (\(Identifier(dimension.key)), \(SQL.names(dimension.naturalKey)), \
      is_inferred, loaded_run, changed_run)
      select \(dimension.nextKey(orderedBy: dimension.naturalKey, of: "m")), \(SQL.names(dimension.naturalKey, of: "m")), \
      true, \(.run(runID)), \(.run(runID))
      from (
        select distinct \(named.joined(separator: ", ")) from \(incoming.name) as t where \(present)
        and not exists (select 1 from \(dimension.identifier) as d where \(matches))
      ) as m
      """
  }

  /// Loads a table that has no rows yet.
  var insertAll: SQL {
    "insert into \(fact.identifier) (\(SQL.names(columns)), loaded_run) \(resolved(from: given, with: ", \(.run(runID))"))"
  }

  /// Loads a new table from rows as ``IncomingFacts/directRows(on:)`` gives them; a role whose member its dimension
  /// does not have gets key 0.
  func insertDirectly(_ rows: SQL) -> SQL {
    """
    insert into \(fact.identifier) (\(SQL.names(columns)), loaded_run)
    \(resolved(from: "(\(rows)) as t", with: ", \(.run(runID))", isExact: true))
    """
  }

  /// Puts the facts as they should be beside those that are there.
  var makeDesired: SQL {
    "create temporary table \(Identifier(desired.name)) on commit drop as \(resolved(from: given, with: ""))"
  }

  /// Retires current facts that differ from what they should be, or should not be.
  func retire(affected: Identifier?) -> SQL {
    let others = fact.roleKeys + fact.measures
    let same: SQL =
      others.isEmpty
      ? "true" : "\(SQL.row(others, of: "f")) is not distinct from \(SQL.row(others, of: "d"))"
    guard let affected else {
      return """
        update \(fact.identifier) as f set retired_run = \(.run(runID)) where f.retired_run is null
        and not exists (select 1 from \(desired) as d where \(SQL.equal(fact.key, "f", "d")) and \(same))
        """
    }
    // Joined, since of a condition `in` the planner believes that it holds for nearly all facts.
    return """
      update \(fact.identifier) as f set retired_run = \(.run(runID))
      from \(affected) as k left join \(desired) as d on \(SQL.equal(fact.key, "d", "k"))
      where f.retired_run is null and \(SQL.equal(fact.key, "f", "k"))
      and (d.\(Identifier(fact.key[0])) is null or not (\(same)))
      """
  }

  /// Adds the facts that have no current row, or none any more.
  var insertMissing: SQL {
    """
    insert into \(fact.identifier) (\(SQL.names(columns)), loaded_run)
    select \(SQL.names(columns, of: "d")), \(.run(runID)) from \(desired) as d
    where not exists (select 1 from \(fact.identifier) as f where f.retired_run is null and \(SQL.equal(fact.key, "f", "d")))
    """
  }

  /// Whether some fact that is to be there refers to a member that is not; nil where facts refer to nothing.
  var danglingReferences: SQL? {
    guard !fact.roles.isEmpty else { return nil }
    let missing = fact.roles.map { name, _, dimension in
      SQL(
        """
        exists (select from \(desired) as d where not exists (select from \(dimension.identifier) as m \
        where m.\(Identifier(dimension.key)) = d.\(Identifier(name + "_key"))))
        """)
    }
    return "select \(missing.joined(separator: " or "))"
  }

  /// The number of current facts, of some keys or of all.
  func countCurrent(affected: Identifier?) -> SQL {
    let scope = affected.map { SQL(" join \($0) as k on \(SQL.equal(fact.key, "f", "k"))") }
    return "select count(*) from \(fact.identifier) as f\(scope ?? "") where f.retired_run is null"
  }

  /// The incoming facts with surrogate keys: of the version that held on the fact's own day, or else of the unknown
  /// member.
  ///
  /// - Parameter isExact: whether the measures have their types, and members that are named and not there get key 0.
  private func resolved(from rows: SQL, with additional: SQL, isExact: Bool = false) -> SQL {
    var columns = fact.key.map { SQL("t.\(Identifier($0))") }
    var joins: SQL = ""
    for (position, entry) in fact.roles.enumerated() {
      let alias = Identifier("d\(position + 1)")
      let dimension = entry.dimension
      let given = incoming.naturalKeyColumns(ofRole: position)
      let matches = zip(given, dimension.naturalKey).map { SQL("\(alias).\(Identifier($1)) = t.\(Identifier($0))") }
        .joined(separator: " and ")
      let isNamed = given.map { SQL("t.\(Identifier($0)) is not null") }.joined(separator: " and ")
      let otherwise: SQL = isExact ? "case when \(isNamed) then 0 else -1 end" : "-1"
      columns.append(
        "coalesce(\(alias).\(Identifier(dimension.key)), \(otherwise)) as \(Identifier(entry.name + "_key"))")
      joins += " left join \(dimension.identifier) as \(alias) on \(matches)"
      if dimension.isVersioned {
        joins += """
           and (t.plumb_day between \(alias).valid_from and \(alias).valid_to \
          or t.plumb_day is null and \(alias).is_current)
          """
      }
    }
    columns += fact.star.measureColumns.map { name, column in
      isExact
        ? "t.\(Identifier(name))" : "t.\(Identifier(name))::\(unsafeSQL: column.type.sqlName) as \(Identifier(name))"
    }
    return "select \(columns.joined(separator: ", "))\(additional) from \(rows)\(joins)"
  }
}
