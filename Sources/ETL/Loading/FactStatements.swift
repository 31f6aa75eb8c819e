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
  /// The table for the keys of facts that are to be retired.
  let outdated: Identifier
  let runID: Int

  private var given: SQL { "\(incoming.name) as t" }
  private var columns: [String] { fact.key + fact.roleKeys + fact.measures }
  private var others: [String] { fact.roleKeys + fact.measures }

  /// The column of the facts as they should be that compares them with those that are there.
  static let isSame = Identifier("plumb_is_same")

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
    \(resolved(from: "(\(rows)) as t", with: ", \(.run(runID))", isExact: true, marksUnknown: true))
    """
  }

  /// Puts the facts as they should be beside those that are there: ``isSame`` says whether the current fact of the key is
  /// the same, and is null where there is none.
  ///
  /// - Parameter marksUnknown: whether members that are named and not there get key 0, which no member has.
  func makeDesired(marksUnknown: Bool) -> SQL {
    let same: SQL =
      others.isEmpty ? "true" : "\(SQL.row(others, of: "f")) is not distinct from \(SQL.row(others, of: "d"))"
    return """
      create temporary table \(Identifier(desired.name)) on commit drop as
      select d.*, case when f.\(Identifier(fact.key[0])) is not null then \(same) end as \(Self.isSame)
      from (\(resolved(from: given, with: "", marksUnknown: marksUnknown))) as d
      left join \(fact.identifier) as f on f.retired_run is null and \(SQL.equal(fact.key, "f", "d"))
      """
  }

  /// How many facts are there already as they should be, whether some name a member that is not there, and how many are
  /// there otherwise.
  var judgeDesired: SQL {
    let unknown = fact.roleKeys.map { SQL("d.\(Identifier($0)) = 0") }
    let isUnknown: SQL = unknown.isEmpty ? "false" : unknown.joined(separator: " or ")
    return """
      select count(*) filter (where d.\(Self.isSame)), coalesce(bool_or(\(isUnknown)), false), \
      count(*) filter (where not d.\(Self.isSame)) from \(desired) as d
      """
  }

  /// Puts the keys by themselves whose current facts differ from what they should be, or should not be.
  ///
  /// So the planner learns how few they are.
  ///
  /// - Parameter affected: the keys of which some should not be; nil where all of them should.
  func makeOutdated(among affected: Identifier?) -> SQL {
    let key = SQL.names(fact.key)
    var queries: [SQL] = ["select \(key) from \(desired) where not \(Self.isSame)"]
    if let affected {
      queries.append(
        """
        select \(key) from \(affected) as k
        where not exists (select 1 from \(desired) as d where \(SQL.equal(fact.key, "d", "k")))
        """)
    }
    return """
      create temporary table \(Identifier(outdated.name)) on commit drop as
      \(queries.joined(separator: " union all "))
      """
  }

  /// Retires the current facts of the keys that were put by themselves.
  var retireOutdated: SQL {
    """
    update \(fact.identifier) as f set retired_run = \(.run(runID)) from \(outdated) as k
    where f.retired_run is null and \(SQL.equal(fact.key, "f", "k"))
    """
  }

  /// Retires all current facts that differ from what they should be, or should not be.
  var retireAll: SQL {
    """
    update \(fact.identifier) as f set retired_run = \(.run(runID)) where f.retired_run is null
    and not exists (select 1 from \(desired) as d where \(SQL.equal(fact.key, "f", "d")) and d.\(Self.isSame))
    """
  }

  /// Adds the facts that have no current row, or none any more.
  var insertMissing: SQL {
    """
    insert into \(fact.identifier) (\(SQL.names(columns)), loaded_run)
    select \(SQL.names(columns, of: "d")), \(.run(runID)) from \(desired) as d where d.\(Self.isSame) is not true
    """
  }

  /// Whether a dimension lacks the unknown member; nil where facts refer to nothing.
  ///
  /// All other keys that facts get are those of members with which they were joined.
  var lacksUnknownMember: SQL? {
    guard !fact.roles.isEmpty else { return nil }
    let dimensions = OrderedSet(fact.roles.map { [$0.dimension.name, $0.dimension.key] })
    let missing = dimensions.map { names in
      SQL("not exists (select from \(Identifier("star", names[0])) as m where m.\(Identifier(names[1])) = -1)")
    }
    return "select \(missing.joined(separator: " or "))"
  }

  /// The incoming facts with surrogate keys: of the version that held on the fact's own day, or else of the unknown
  /// member.
  ///
  /// - Parameters:
  ///   - isExact: whether the measures have their types.
  ///   - marksUnknown: whether members that are named and not there get key 0.
  private func resolved(
    from rows: SQL, with additional: SQL, isExact: Bool = false, marksUnknown: Bool = false
  ) -> SQL {
    var columns = fact.key.map { SQL("t.\(Identifier($0))") }
    var joins: SQL = ""
    for (position, entry) in fact.roles.enumerated() {
      let alias = Identifier("d\(position + 1)")
      let dimension = entry.dimension
      let given = incoming.naturalKeyColumns(ofRole: position)
      let matches = zip(given, dimension.naturalKey).map { SQL("\(alias).\(Identifier($1)) = t.\(Identifier($0))") }
        .joined(separator: " and ")
      let isNamed = given.map { SQL("t.\(Identifier($0)) is not null") }.joined(separator: " and ")
      let otherwise: SQL = marksUnknown ? "case when \(isNamed) then 0 else -1 end" : "-1"
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
