import Postgres

extension Figure {
  /// The open pipeline by age and by time of creation, as of days, months, quarters, fiscal quarters and weeks.
  static let pipelineAges = [
    Figure(
      name: "the open pipeline of a day by age and stage",
      statement: byAge("[Stage].[Stage].[Stage].Members", "[Pipeline] where [Changed].[Day].[2025-03-17]"),
      sql: openByAge("s.stage", "'2025-03-17', date '2025-03-17'")),
    Figure(
      name: "the open pipeline of a day in the middle of a year by age and office",
      statement: byAge("[Office].[Office].[Office].Members", "[Pipeline] where [Changed].[Day].[2024-08-05]"),
      sql: openByAge("f.name", "'2024-08-05', date '2024-08-05'")),
    Figure(
      name: "the open pipeline of a quarter by age and owner",
      statement: byAge("[Owner].[By office].[Employee].Members", "[Pipeline] where [Changed].[Quarter].[2025 Q3]"),
      sql: openByAge("e.full_name", "'2025 Q3', date '2025-09-30'"), isComplete: false),
    Figure(
      name: "the open pipeline of the last day by age and customer",
      statement: byAge("[Customer today].[Customer].Members", "[Pipeline]"),
      sql: openByAge("a.name", "'2026-06-30', date '2026-06-30'"), isComplete: false),
    Figure(
      name: "the open pipeline by age at the ends of months, quarters, years and of all",
      statement: byAge(
        """
        {[Changed].[Month].[2024-02], [Changed].[Month].[2026-03], [Changed].[Quarter].[2025 Q3],
          [Changed].[Year].[2025], [Changed].[Year].[2026], [Changed].[All periods]}
        """, "[Pipeline]"),
      sql: openByAge(
        "d.label", "'2024-02', date '2024-02-29'", "'2026-03', '2026-03-31'", "'2025 Q3', '2025-09-30'",
        "'2025', '2025-12-31'", "'2026', '2026-06-30'", "'All periods', '2026-06-30'")),
    Figure(
      name: "the open pipeline by age at the ends of fiscal quarters",
      statement: byAge(
        "{[Changed].[Fiscal].[Fiscal quarter].[FY2025 Q1], [Changed].[Fiscal].[Fiscal quarter].[FY2026 Q4]}",
        "[Pipeline]"),
      sql: openByAge("d.label", "'FY2025 Q1', date '2024-09-30'", "'FY2026 Q4', '2026-06-30'")),
    Figure(
      name: "the open pipeline by age at the ends of fiscal quarters, asked for two of them that lie apart",
      statement: byAge(
        "[Changed].[Fiscal].[Fiscal quarter].Members",
        """
        (select {[Changed].[Fiscal].[Fiscal quarter].[FY2025 Q1], [Changed].[Fiscal].[Fiscal quarter].[FY2026 Q2]} on 0
          from [Pipeline])
        """),
      sql: openByAge("d.label", "'FY2025 Q1', date '2024-09-30'", "'FY2026 Q2', '2025-12-31'")),
    Figure(
      name: "the open pipeline by age at the ends of fiscal quarters, asked for months from November on",
      statement: byAge(
        "[Changed].[Fiscal].[Fiscal quarter].Members",
        "(select {[Changed].[Month].[2025-11] : [Changed].[Month].[2027-12]} on 0 from [Pipeline])"),
      sql: openByAge(
        "d.label", "'FY2026 Q2', date '2025-12-31'", "'FY2026 Q3', '2026-03-31'", "'FY2026 Q4', '2026-06-30'")),
    Figure(
      name: "the open pipeline by age at the ends of weeks",
      statement: byAge("{[Changed].[Week].[2026-W23], [Changed].[Week].[2026-W24]}", "[Pipeline]"),
      sql: openByAge("d.label", "'2026-W23', date '2026-06-07'", "'2026-W24', '2026-06-14'")),
    Figure(
      name: "the open pipeline by age at the ends of weeks, asked for these alone",
      statement: byAge(
        "[Changed].[Week].[Week].Members",
        "(select {[Changed].[Week].[2026-W23] : [Changed].[Week].[2026-W24]} on 0 from [Pipeline])"),
      sql: openByAge("d.label", "'2026-W23', date '2026-06-07'", "'2026-W24', '2026-06-14'")),
    Figure(
      name: "the open pipeline by age, asked for days from the middle of a month on",
      statement: byAge(
        "{[Changed].[Month].Members, [Changed].[All periods]}",
        "(select {[Changed].[Day].[2026-04-14] : [Changed].[Day].[2026-05-20]} on 0 from [Pipeline])"),
      sql: openByAge(
        "d.label", "'2026-04', date '2026-04-30'", "'2026-05', '2026-05-20'", "'All periods', '2026-05-20'")),
    Figure(
      name: "the open pipeline by age, asked for two months that lie apart",
      statement: byAge(
        "{[Changed].[Month].Members, [Changed].[All periods]}",
        "(select {[Changed].[Month].[2023-11], [Changed].[Month].[2024-02]} on 0 from [Pipeline])"),
      sql: openByAge(
        "d.label", "'2023-11', date '2023-11-30'", "'2024-02', '2024-02-29'", "'All periods', '2024-02-29'")),
    Figure(
      name: "the open pipeline of a month by age and quarter of creation",
      statement: byAge("[Created].[Quarter].Members", "[Pipeline] where [Changed].[Month].[2026-03]"),
      sql: openByAge("to_char(o.created_at at time zone 'UTC', 'YYYY \"Q\"Q')", "'2026-03', date '2026-03-31'")),
  ]

  /// Value and count of the open pipeline by age, and what the ages add up to.
  private static func byAge(_ rows: String, _ cube: String) -> String {
    let ages = ["up to 30 days", "31 to 90 days", "91 to 180 days", "over 180 days"]
    let values = ages.map { "[Measures].[Open value \($0)]" }.joined(separator: ", ")
    let counts = ages.map { "[Measures].[Open opportunities \($0)]" }.joined(separator: ", ")
    return """
      with member [Measures].[Values added up] as Sum({\(values)})
        member [Measures].[Counts added up] as Sum({\(counts)})
      select {\(values), \(counts), [Measures].[Values added up], [Measures].[Counts added up]} on 0,
        \(rows) on 1 from \(cube)
      """
  }

  /// The same of the last state of each opportunity by the end of days, each with its label, if it is an open one.
  private static func openByAge(_ label: SQL, _ ends: SQL...) -> SQL {
    let list = ends.map { SQL("(\($0))") }.joined(separator: ", ")
    return """
      with open as (
        select \(label) as label, d.day - (o.created_at at time zone 'UTC')::date as age,
          round(coalesce(s.amount, 0) / x.per_gbp, 2)::double precision as value
        from (values \(list)) as d (label, day)
        cross join crm.opportunity as o
        join lateral (
          select * from crm.opportunity_state as s
          where s.opportunity_id = o.opportunity_id and (s.changed_at at time zone 'UTC')::date <= d.day
          order by s.changed_at desc, s.opportunity_state_id desc limit 1) as s on true
        join crm.exchange_rate as x
          on x.currency = o.currency and x.month = date_trunc('month', o.created_at at time zone 'UTC')::date
        join crm.office as f on f.office_id = o.office_id
        left join (
          select min(employee_id) as employee_id, full_name from crm.employee group by full_name having count(*) = 1
        ) as e on e.employee_id = o.owner_id
        left join (
          select min(account_id) as account_id, name from crm.account group by name having count(*) = 1
        ) as a on a.account_id = o.account_id
        where not o.is_deleted and s.stage not in ('Won', 'Lost')
      )
      select label, coalesce(sum(value) filter (where age <= 30), 0),
        coalesce(sum(value) filter (where age between 31 and 90), 0),
        coalesce(sum(value) filter (where age between 91 and 180), 0),
        coalesce(sum(value) filter (where age > 180), 0),
        count(*) filter (where age <= 30)::double precision,
        count(*) filter (where age between 31 and 90)::double precision,
        count(*) filter (where age between 91 and 180)::double precision,
        count(*) filter (where age > 180)::double precision, sum(value), count(*)::double precision
      from open where label is not null group by label
      """
  }
}
