internal import CubeModel
internal import OrderedCollections
internal import Postgres
internal import StarSchema

/// The statement that writes the days of the calendar.
struct CalendarStatements {
  let table: DimensionTable
  let calendar: CalendarDefinition
  let runID: Int

  /// Adds the days that are missing and changes those that read differently; days outside the calendar stay, since
  /// facts may point to them.
  var fill: SQL {
    let clockAttributes = table.clockAttributes
    let names = CalendarDefinition.dayAttributes.map(\.name) + clockAttributes.keys
    let clockColumns = clockAttributes.values.map { SQL("\(column(for: $0)), ") }.joined(separator: "")
    let assignments = (names + ["changed_run"]).map { SQL("\(Identifier($0)) = excluded.\(Identifier($0))") }
    return """
      insert into \(table.identifier) as d (date_key, \(SQL.names(names)), loaded_run, changed_run)
      select to_char(day, 'YYYYMMDD')::integer, day, year, year * 10 + quarter, year || ' Q' || quarter, \
      year * 100 + month, to_char(day, 'YYYY-MM'), iso_year * 100 + iso_week, to_char(day, 'IYYY-"W"IW'), weekday, \
      fiscal_year, fiscal_year * 10 + fiscal_quarter, 'FY' || fiscal_year || ' Q' || fiscal_quarter, \
      weekday = any(\(calendar.workingWeekdays)) and not day = any(\(Array(calendar.holidays.keys).sorted())::date[]), \
      \(clockColumns)\(.run(runID)), \(.run(runID))
      from (
        select moment::date as day, extract(year from moment)::integer as year, \
      extract(quarter from moment)::integer as quarter, extract(month from moment)::integer as month, \
      extract(isoyear from moment)::integer as iso_year, extract(week from moment)::integer as iso_week, \
      extract(isodow from moment)::integer as weekday, \
      extract(year from moment)::integer + \
      case when \(start) > 1 and extract(month from moment) >= \(start) then 1 else 0 end as fiscal_year, \
      (extract(month from moment)::integer - \(start) + 12) % 12 / 3 + 1 as fiscal_quarter
        from generate_series(\(calendar.firstDay)::date, \(calendar.lastDay)::date, interval '1 day') as moment
      ) as days
      on conflict (date_key) do update set \(assignments.joined(separator: ", "))
      where \(SQL.row(names, of: "d")) is distinct from \(SQL.row(names, of: "excluded"))
      """
  }

  /// What a clock tells of `day`, whose ISO number in the week is `weekday`.
  private func column(for attribute: DimensionDefinition.Attribute) -> SQL {
    guard let clock = attribute.clock.flatMap({ calendar.clocks[$0] }) else { return "null" }
    let holidays = calendar.holidays.merging(clock.holidays) { _, local in local }
      .filter { clock.movedDays[$0.key] == nil }.sorted { $0.key < $1.key }
    if attribute.clockFact == .holiday {
      let names = holidays.map { SQL(" when \(literal: $0.key)::date then \(literal: $0.value.english)") }
      return names.isEmpty ? "null" : "case day\(names.joined(separator: "")) end"
    }
    let moved = clock.movedDays.sorted { $0.key < $1.key }
    return """
      coalesce(coalesce((\(moved.map(\.value))::integer[])[array_position(\(moved.map(\.key))::date[], day)], \
      case when not day = any(\(holidays.map(\.key))::date[]) then weekday end) \
      = any(\(Set(clock.shifts.flatMap(\.weekdays)).sorted())::integer[]), false)
      """
  }

  private var start: SQL { SQL(unsafeSQL: String(calendar.fiscalYearStartMonth)) }
}
