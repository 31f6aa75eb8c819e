internal import CubeModel
internal import Postgres

extension VersionStatements {
  /// Makes the versions of members whose sources know the present only, and since when it has held: those that are
  /// there and began before that day, then one of the present values, if they are others.
  ///
  /// - Parameter loadDay: the day since which values have held of which nobody says it, as `yyyy-mm-dd`.
  func buildFromPresent(loadDay: String) -> SQL {
    let others = columns.filter { !table.naturalKey.contains($0) && !versioned.contains($0) }
    let told = table.naturalKey + versioned
    return """
      create temporary table \(Identifier(versions.name)) on commit drop as
      with present as (
        select *, coalesce(plumb_since, \(literal: loadDay)::date) as plumb_day from \(incoming)
      ), known as (
        select \(SQL.names(told, of: "d")), d.valid_from
        from \(table.identifier) as d join present as m on \(SQL.equal(table.naturalKey, "d", "m"))
        where not d.is_inferred and d.valid_to >= d.valid_from and d.valid_from < m.plumb_day
      ), latest as (
        select distinct on (\(key)) * from known order by \(key), valid_from desc
      ), starts as (
        select \(SQL.names(told)), valid_from from known
        union all
        select \(SQL.names(told, of: "m")), case when l.valid_from is null then \(firstDay) else m.plumb_day end
        from present as m left join latest as l on \(SQL.equal(table.naturalKey, "l", "m"))
        where l.valid_from is null or \(SQL.row(versioned, of: "l")) is distinct from \(SQL.row(versioned, of: "m"))
      )
      select \(SQL.names(told, of: "s"))\(others.map { SQL(", m.\(Identifier($0))") }.joined(separator: "")), s.valid_from, \
      coalesce(lead(s.valid_from) over later - 1, \(literal: DimensionTable.lastDay)::date) as valid_to, \
      lead(s.valid_from) over later is null as is_current
      from starts as s join present as m on \(SQL.equal(table.naturalKey, "s", "m"))
      window later as (partition by \(SQL.names(table.naturalKey, of: "s")) order by s.valid_from)
      """
  }
}
