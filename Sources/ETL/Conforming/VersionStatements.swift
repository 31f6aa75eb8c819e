internal import CubeModel
internal import Postgres
internal import StarSchema

/// The statements for a dimension whose source tells its history: the versions of each member are made anew from it and
/// compared with those that are there.
///
/// Surrogate keys stay with the day on which a version begins. A version that the source has taken back keeps its row,
/// since retired facts point to it, but holds for no day: its `valid_to` lies before its `valid_from`.
struct VersionStatements {
  let table: DimensionTable
  let incoming: Identifier
  /// The table for the versions as they should be.
  let versions: Identifier
  /// The table for the natural keys of members whose versions hold for other days than before, with the first such day.
  let moved: Identifier
  let runID: Int

  private var fixed: [String] { table.attributes(.fixed) }
  private var overwritten: [String] { table.attributes(.overwrite) }
  var versioned: [String] { table.attributes(.version) }
  var key: SQL { SQL.names(table.naturalKey) }
  var columns: [String] { table.describingColumns.map(\.name) }

  /// Makes the versions: the last values of a day count, equal neighbours are one, the first reaches back for ever.
  var build: SQL {
    let window: SQL =
      "over (partition by \(key) order by plumb_day rows between unbounded preceding and unbounded following)"
    var attributes = overwritten.map { SQL("last_value(\(Identifier($0))) \(window) as \(Identifier($0))") }
    attributes += fixed.map { SQL("first_value(\(Identifier($0))) \(window) as \(Identifier($0))") }
    attributes += versioned.map { SQL("\(Identifier($0))") }
    let former = versioned.map { SQL("lag(\(Identifier($0))) over (partition by \(key) order by plumb_day)") }
    let differs: SQL =
      "row(\(SQL.names(versioned))) is distinct from row(\(former.joined(separator: ", ")))"
    return """
      create temporary table \(Identifier(versions.name)) on commit drop as
      with days as (
        select *, coalesce((plumb_effective at time zone 'UTC')::date, \(firstDay)) as plumb_day from \(incoming)
      ), last_of_day as (
        select distinct on (\(key), plumb_day) * from days order by \(key), plumb_day, plumb_effective desc
      ), described as (
        select \(key), plumb_day, \(attributes.joined(separator: ", ")), \
      row_number() over (partition by \(key) order by plumb_day) = 1 as is_first, \(differs) as differs from last_of_day
      ), starts as (
        select \(SQL.names(columns)), case when is_first then \(firstDay) else plumb_day end as valid_from
        from described where is_first or differs
      )
      select \(SQL.names(columns)), valid_from, \
      coalesce(lead(valid_from) over later - 1, \(literal: DimensionTable.lastDay)::date) as valid_to, \
      lead(valid_from) over later is null as is_current
      from starts window later as (partition by \(key) order by valid_from)
      """
  }

  /// Members that are there keep their fixed attributes.
  var keepFixed: SQL? {
    guard !fixed.isEmpty else { return nil }
    let assignments = fixed.map { SQL("\(Identifier($0)) = d.\(Identifier($0))") }.joined(separator: ", ")
    return """
      update \(versions) as v set \(assignments) from (
        select distinct on (\(key)) * from \(table.identifier) where not is_inferred order by \(key), valid_from
      ) as d where \(SQL.equal(table.naturalKey, "d", "v"))
      """
  }

  /// Notes the members that were there and whose periods change, with the first day for which that tells.
  ///
  /// Of a version that begins when it did, the days change from the sooner of its two ends on.
  var findMoved: SQL {
    let first = Identifier(DimensionTable.firstMovedDay)
    return """
      insert into \(moved) (\(SQL.names(table.naturalKey)), \(first))
      select \(key), min(\(first)) from (
        select \(SQL.names(table.naturalKey, of: "v")), \
      case when s.valid_from is null then v.valid_from else least(s.valid_to, v.valid_to) + 1 end as \(first)
        from \(versions) as v left join \(table.identifier) as s \
      on \(SQL.equal(table.naturalKey, "s", "v")) and s.valid_from = v.valid_from
        where exists (select 1 from \(table.identifier) as d where \(SQL.equal(table.naturalKey, "d", "v")))
        and s.valid_to is distinct from v.valid_to
        union all
        select \(SQL.names(table.naturalKey, of: "d")), d.valid_from from \(table.identifier) as d
        where \(isTakenBack)
      ) as m group by \(key)
      """
  }

  /// Versions that are there, that the source's history no longer has, and that still hold for some day.
  private var isTakenBack: SQL {
    """
    d.valid_to >= d.valid_from and exists (select 1 from \(versions) as v where \(SQL.equal(table.naturalKey, "d", "v")))
    and not exists (select 1 from \(versions) as v where \(SQL.equal(table.naturalKey, "d", "v")) \
    and d.valid_from = v.valid_from)
    """
  }

  /// Takes back the versions that the source's history no longer has.
  var withdraw: SQL {
    """
    update \(table.identifier) as d set valid_to = d.valid_from - 1, is_current = false, changed_run = \(.run(runID))
    where \(isTakenBack)
    """
  }

  /// Brings the versions that stay up to date.
  var change: SQL {
    let names = columns.filter { !table.naturalKey.contains($0) } + ["valid_to", "is_current"]
    let assignments = names.map { SQL("\(Identifier($0)) = v.\(Identifier($0))") }.joined(separator: ", ")
    return """
      update \(table.identifier) as d set \(assignments), is_inferred = false, changed_run = \(.run(runID))
      from \(versions) as v where \(SQL.equal(table.naturalKey, "d", "v")) and d.valid_from = v.valid_from
      and (d.is_inferred or \(SQL.row(names, of: "d")) is distinct from \(SQL.row(names, of: "v")))
      """
  }

  /// Adds the versions that are new.
  var add: SQL {
    let names = columns + ["valid_from", "valid_to", "is_current"]
    return """
      insert into \(table.identifier) (\(Identifier(table.key)), \(SQL.names(names)), loaded_run, changed_run)
      select \(table.nextKey(orderedBy: table.naturalKey + ["valid_from"], of: "v")), \(SQL.names(names, of: "v")), \
      \(.run(runID)), \(.run(runID))
      from \(versions) as v where not exists (select 1 from \(table.identifier) as d \
      where \(SQL.equal(table.naturalKey, "d", "v")) and d.valid_from = v.valid_from)
      """
  }

  var firstDay: SQL { "\(literal: DimensionTable.firstDay)::date" }
}
