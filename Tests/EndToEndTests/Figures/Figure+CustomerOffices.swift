import Postgres

extension Figure {
  /// What customers' own offices, owners and groups have to do with it, as they were on the day; and what drives them.
  static let customerOffices = [
    Figure(
      name: "contacts logged in time by the wave of the office that looked after the customer then, before and after",
      statement: """
        select {([Measures].[Contacts], [Happened].[2024 Q1]), ([Measures].[Logged in time], [Happened].[2024 Q1]),
          ([Measures].[Contacts], [Happened].[2026 Q1]), ([Measures].[Logged in time], [Happened].[2026 Q1])} on 0,
          [Customer].[By wave].[Wave].Members on 1 from [Contacts]
        """,
      sql: """
        with one as (
          select h.office_id, t.happened_at < '2025-01-01' as early,
            t.logged_at <= t.happened_at + interval '2 days' as in_time
          from crm.activity as t join crm.account as a on a.account_id = t.account_id and not a.is_deleted
          join lateral (
            select h.office_id from crm.account_history as h where h.account_id = t.account_id
            order by h.valid_from <= (t.happened_at at time zone 'UTC')::date desc,
              abs(h.valid_from - (t.happened_at at time zone 'UTC')::date) limit 1) as h on true
          where not t.is_deleted and (t.happened_at at time zone 'UTC')::date
            between '2024-01-01' and '2024-03-31' or not t.is_deleted and (t.happened_at at time zone 'UTC')::date
            between '2026-01-01' and '2026-03-31'
        )
        select 'Wave ' || f.wave || ', ' || to_char(f.go_live, 'YYYY-MM-DD'),
          count(*) filter (where early)::double precision, count(*) filter (where early and in_time)::double precision,
          count(*) filter (where not early)::double precision,
          count(*) filter (where not early and in_time)::double precision
        from one join crm.office as f using (office_id) group by f.wave, f.go_live
        """, isComplete: false),
    Figure(
      name: "customers lost by the wave of the office that looked after them",
      statement: "select {[Measures].[Lost customers]} on 0, [Customer].[By wave].[Wave].Members on 1 from [Customers]",
      sql: """
        select 'Wave ' || f.wave || ', ' || to_char(f.go_live, 'YYYY-MM-DD'), count(*)::double precision
        from crm.account_exit as e join crm.account as a using (account_id)
        join crm.accounting_period as m on e.left_on between m.first_day and m.last_day
        join lateral (
          select h.office_id from crm.account_history as h where h.account_id = e.account_id
          order by h.valid_from <= m.last_day desc, abs(h.valid_from - m.last_day) limit 1) as h on true
        join crm.office as f on f.office_id = h.office_id
        where not a.is_deleted and a.created_at::date <= e.left_on group by f.wave, f.go_live
        """),
    Figure(
      name: "owners of one name are two",
      statement: """
        with member [Measures].[Namesakes] as Count([Customer].[By owner].[Owner].Members)
        select {[Measures].[Namesakes]} on 0, [Customer].[By owner].[All owners] on 1 from [Contacts]
        """,
      sql: """
        select 'All owners', count(distinct coalesce(owner_id, -1))::double precision
        from (
          select h.owner_id from crm.account_history as h join crm.account as a using (account_id) where not a.is_deleted
          union all select null) as o
        """),
    Figure(
      name: "ratings of what satisfaction may hang on, and how closely they go with it",
      statement: """
        select {[Measures].[Ratings], [Measures].[Rating], [Measures].[Pull on satisfaction]} on 0,
          [Question].[Drivers of satisfaction].Children on 1 from [Satisfaction]
        """,
      sql: """
        select case d.question when 'speed' then 'How quick were we? (1–5)'
            when 'competence' then 'How well did we know our trade? (1–5)'
            when 'clarity' then 'How clear were we? (1–5)' else 'How fair is the price? (1–5)' end,
          count(*)::double precision, avg(d.score)::double precision, corr(d.score, c.score)
        from crm.survey_answer as d
        join crm.survey_answer as c on c.survey_id = d.survey_id and c.question = 'csat'
        where d.question in ('speed', 'competence', 'clarity', 'price') group by d.question
        """),
  ]
}
