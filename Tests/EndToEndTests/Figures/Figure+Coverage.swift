import Postgres

extension Figure {
  /// Whom somebody spoke to first, whom nobody has spoken to, and how well customers are.
  static let coverage = [
    Figure(
      name: "first contacts by year",
      statement: """
        select {[Measures].[First contacts], [Measures].[First contacts by us], [Measures].[Days to first contact]} on 0,
          [Happened].[Year].Members on 1 from [Contacts]
        """,
      sql: """
        select extract(year from t.happened_at at time zone 'UTC')::integer::text, count(*)::double precision,
          count(*) filter (where t.direction = 'outbound')::double precision,
          avg((t.happened_at at time zone 'UTC')::date - (a.created_at at time zone 'UTC')::date) filter (
            where a.created_at >= '2023-07-01T00:00Z' and t.happened_at >= a.created_at)::double precision
        from (select distinct on (account_id) * from crm.activity where not is_deleted
          order by account_id, happened_at, activity_id) as t
        left join crm.account as a on a.account_id = t.account_id and not a.is_deleted
        group by 1
        """),
    Figure(
      name: "first contacts by channel",
      statement: "select {[Measures].[First contacts]} on 0, [Channel].[Channel].Members on 1 from [Contacts]",
      sql: """
        select case kind when 'call' then 'phone' else kind end, count(*)::double precision
        from (select distinct on (account_id) * from crm.activity where not is_deleted
          order by account_id, happened_at, activity_id) as t group by 1
        """),
    Figure(
      name: "accounts that nobody has spoken to for 90 days and for a year, as of any day",
      statement: """
        select {[Measures].[Accounts], [Measures].[Not contacted for 90 days], [Measures].[Not contacted for 365 days]}
          on 0, {[Month].[Day].[2025-03-01], [Month].[Day].[2025-05-17], [Month].[Day].[2026-06-30]} on 1 from [Coverage]
        """,
      sql: """
        select d.day::text, count(*)::double precision,
          count(*) filter (where coalesce(l.last, '-infinity') <= d.day - 90)::double precision,
          count(*) filter (where coalesce(l.last, '-infinity') <= d.day - 365)::double precision
        from (values (date '2025-03-01'), (date '2025-05-17'), (date '2026-06-30')) as d (day)
        join crm.account as a on not a.is_deleted and (a.created_at at time zone 'UTC')::date <= d.day
        left join crm.account_exit as e using (account_id)
        cross join lateral (
          select max((happened_at at time zone 'UTC')::date) as last from crm.activity as t
          where t.account_id = a.account_id and not t.is_deleted
            and (happened_at at time zone 'UTC')::date <= d.day) as l
        where coalesce(e.left_on, 'infinity') > d.day group by d.day
        """),
    Figure(
      name: "health and its parts at a month's end",
      statement: """
        select {[Measures].[Health], [Measures].[Recency points], [Measures].[Trend points],
          [Measures].[Complaint points], [Measures].[Satisfaction points], [Measures].[Payment points],
          [Measures].[Open complaints], [Measures].[Days overdue], [Measures].[Days since contact]} on 0,
          [Month].[Month].[2026-03] on 1 from [Customers]
        """,
      sql: """
        with customer as (
          select account_id, customer_since from crm.account as a left join crm.account_exit as e using (account_id)
          where not a.is_deleted and coalesce(e.left_on, 'infinity') >= '2026-03-01' and a.created_at < '2026-04-01T00:00Z'
        ), line as (
          select account_id, invoiced_on, round(net_amount / rate, 2) as revenue from (
            select i.account_id, i.invoiced_on, i.rate, l.net_amount from crm.invoice_line as l
            join crm.invoice as i using (invoice_id)
            where not i.is_deleted and l.discount_amount <= l.list_amount and invoiced_on <= '2026-03-31') as l
        ), one as (
          select customer_since is not null or exists (select from line as l where l.account_id = c.account_id)
              as is_customer,
            date '2026-03-31' - (select max(invoiced_on) from crm.invoice as i
              where i.account_id = c.account_id and not i.is_deleted and invoiced_on <= '2026-03-31') as recency,
            coalesce((select sum(revenue) from line as l where l.account_id = c.account_id
              and invoiced_on > date '2026-03-31' - 365), 0) as revenue,
            coalesce((select sum(revenue) from line as l where l.account_id = c.account_id
              and invoiced_on between date '2026-03-31' - 729 and date '2026-03-31' - 365), 0) as revenue_before,
            (select count(*) from crm.service_case as s where s.account_id = c.account_id and not s.is_deleted
              and s.category like 'Complaint%' and s.opened_at < '2026-04-01T00:00Z'
              and coalesce(s.resolved_at, 'infinity') >= '2026-04-01T00:00Z') as complaints,
            (select avg(score) from crm.survey_answer as q join crm.survey as s using (survey_id)
              where s.account_id = c.account_id and q.question = 'csat'
              and (s.answered_at at time zone 'UTC')::date between date '2026-03-31' - 364 and '2026-03-31') as csat,
            coalesce((select max(date '2026-03-31' - due_on) from crm.invoice as i where i.account_id = c.account_id
              and not i.is_deleted and due_on < '2026-03-31' and coalesce(settled_on, 'infinity') > '2026-03-31'), 0)
              as overdue,
            date '2026-03-31' - (select max((happened_at at time zone 'UTC')::date) from crm.activity as t
              where t.account_id = c.account_id and not t.is_deleted and (happened_at at time zone 'UTC')::date
              between date '2026-03-31' - 364 and '2026-03-31') as contact
          from customer as c
        ), points as (
          select *, case when is_customer then case when recency < 90 then 25 when recency < 180 then 15
              when recency < 365 then 5 else 0 end end as p1,
            case when is_customer then case when revenue = 0 then 0 when revenue >= revenue_before then 20
              when revenue >= 0.5 * revenue_before then 10 else 0 end end as p2,
            case when is_customer then greatest(0, 20 - 10 * complaints) end as p3,
            case when is_customer then case when csat >= 4 then 20 when csat < 3 then 0 else 10 end end as p4,
            case when is_customer then case when overdue = 0 then 15 when overdue <= 30 then 5 else 0 end end as p5
          from one
        )
        select '2026-03', avg(p1 + p2 + p3 + p4 + p5)::double precision, avg(p1)::double precision,
          avg(p2)::double precision, avg(p3)::double precision, avg(p4)::double precision, avg(p5)::double precision,
          sum(complaints)::double precision, avg(overdue)::double precision, avg(contact)::double precision
        from points
        """),
  ]
}
