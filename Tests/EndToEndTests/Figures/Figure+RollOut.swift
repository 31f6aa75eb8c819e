import Postgres

extension Figure {
  /// What happened before and after offices went live, by the programme's waves.
  static let rollOut = [
    Figure(
      name: "closed and won by half-years from going live",
      statement: """
        select {[Measures].[Closed deals], [Measures].[Won], [Measures].[Win rate]} on 0,
          [Phase].[Half-year].Members on 1 from [Sales]
        """,
      sql: """
        select \(halfYear("o.close_date")), count(*)::double precision,
          count(*) filter (where stage = 'Won')::double precision,
          count(*) filter (where stage = 'Won')::double precision / count(*)
        from crm.opportunity as o join crm.office as f using (office_id)
        where stage in ('Won', 'Lost') and not is_deleted and coalesce(amount, 0) >= 0 group by 1
        """),
    Figure(
      name: "satisfaction before and after going live, by the day of asking",
      statement: """
        select {[Measures].[CSAT], [Measures].[CSAT answers], [Measures].[Response rate]} on 0,
          [Phase].[Phase].Members on 1 from [Satisfaction]
        """,
      sql: """
        select case when (s.sent_at at time zone 'UTC')::date < f.go_live then 'Before go-live' else 'After go-live' end,
          avg(a.score) filter (where a.question = 'csat')::double precision,
          count(a.score) filter (where a.question = 'csat')::double precision,
          count(distinct s.survey_id) filter (where s.answered_at is not null)::double precision
            / count(distinct s.survey_id)
        from crm.survey as s join crm.office as f using (office_id) left join crm.survey_answer as a using (survey_id)
        group by 1
        """),
    Figure(
      name: "cases by wave",
      statement: "select {[Measures].[Cases]} on 0, [Wave].[Wave].Members on 1 from [Service]",
      sql: """
        select 'Wave ' || f.wave || ', ' || to_char(f.go_live, 'YYYY-MM-DD'), count(*)::double precision
        from crm.service_case as c join crm.office as f using (office_id) where not is_deleted group by 1
        """),
    Figure(
      name: "cases that were opened on days off of October 2025",
      statement: """
        select {([Measures].[Cases], [Working day].[All days]), ([Measures].[Cases], [Working day].[Day off])} on 0,
          [Office].[Country].Members on 1 from [Service] where [Opened].[Month].[2025-10]
        """,
      sql: """
        select f.country, count(*)::double precision, count(*) filter (
          where not \(isWorked("(c.opened_at at time zone 'UTC')::date")))::double precision
        from crm.service_case as c join crm.office as f using (office_id)
        where not is_deleted and (c.opened_at at time zone 'UTC')::date between '2025-10-01' and '2025-10-31'
          and country_code in ('CN', 'DE', 'AE', 'GB', 'QA') group by f.country
        """, isComplete: false),
    Figure(
      name: "programme costs before and after going live",
      statement: "select {[Measures].[Programme cost]} on 0, [Phase].[Half-year].Members on 1 from [Programme]",
      sql: """
        select \(halfYear("o.spent_on")), sum(amount)::double precision
        from crm.programme_cost as o join crm.office as f using (office_id) where amount >= 0 group by 1
        """),
    Figure(
      name: "working days of October 2025, with a week of holidays and a Saturday that makes up for it in China",
      statement: """
        select {[Measures].[Working days], [Measures].[Invoiced revenue], [Measures].[Revenue per working day]} on 0,
          [Office].[Country].Members on 1 from [Revenue] where [Invoiced].[Month].[2025-10]
        """,
      sql: """
        with country as (
          select f.country, count(*) filter (where \(isWorked("d.day")))::double precision / count(distinct office_id) as days
          from crm.office as f cross join lateral (
            select moment::date as day
            from generate_series(timestamp '2025-10-01', timestamp '2025-10-31', interval '1 day') as moment) as d
          where country_code in ('CN', 'DE', 'AE', 'GB', 'QA') group by f.country
        )
        select c.country, c.days, r.revenue::double precision, r.revenue::double precision / c.days
        from country as c left join (
          select f.country, sum(round(l.net_amount / i.rate, 2)) as revenue
          from crm.invoice_line as l join crm.invoice as i using (invoice_id) join crm.office as f using (office_id)
          where not i.is_deleted and l.discount_amount <= l.list_amount
            and i.invoiced_on between '2025-10-01' and '2025-10-31' group by f.country) as r using (country)
        """, isComplete: false),
  ]

  /// The half-year of a day, counted from the going live of the office `f`.
  private static func halfYear(_ day: SQL) -> SQL {
    """
    case when \(day) < f.go_live - 182 then 'More than half a year before' when \(day) < f.go_live
      then 'Last half-year before' when \(day) < f.go_live + 182 then 'First half-year after'
      when \(day) < f.go_live + 364 then 'Second half-year after' else 'More than a year after' end
    """
  }

  /// Whether a day is worked in the country of the office `f`: for the days and countries that the figures above ask
  /// about, as the countries' calendars have them.
  private static func isWorked(_ day: SQL) -> SQL {
    """
    (case f.country_code
      when 'CN' then \(day) in ('2025-10-11') or extract(isodow from \(day)) < 6
        and \(day) not in ('2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08')
      when 'DE' then extract(isodow from \(day)) < 6 and \(day) <> '2025-10-03'
      when 'QA' then extract(isodow from \(day)) in (7, 1, 2, 3, 4)
      else extract(isodow from \(day)) < 6 end)
    """
  }
}
