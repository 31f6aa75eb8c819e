import Postgres

extension Figure {
  /// Customers by month: who is active, new, retained, lost and why, what they bring, whom nobody speaks to.
  static let customers = [
    Figure(
      name: "active, retained, new and trailing revenue by month",
      statement: """
        select {[Measures].[Customers], [Measures].[Active customers], [Measures].[Active a year before],
          [Measures].[Retained], [Measures].[New customers], [Measures].[Trailing revenue],
          [Measures].[Trailing margin]} on 0,
          {[Month].[Month].[2025-04] : [Month].[Month].[2026-06]} on 1 from [Customers]
        """,
      sql: """
        with line as (
          select i.account_id, i.invoiced_on, round(l.net_amount / i.rate, 2) as revenue,
            round(l.net_amount / i.rate, 2) - round(l.cost_amount / i.rate, 2) as margin
          from crm.invoice_line as l join crm.invoice as i using (invoice_id)
          where not i.is_deleted and l.discount_amount <= l.list_amount
        ), month as (
          select m.last_day, l.account_id, bool_or(invoiced_on > last_day - 365) as active,
            bool_or(invoiced_on > last_day - 730 and invoiced_on <= last_day - 365) as before,
            a.customer_since is null and min(invoiced_on) >= m.first_day as new,
            sum(case when invoiced_on > last_day - 365 then revenue else 0 end) as revenue,
            sum(case when invoiced_on > last_day - 365 then margin else 0 end) as margin
          from crm.accounting_period as m join line as l on l.invoiced_on <= m.last_day
          join crm.account as a on a.account_id = l.account_id and not a.is_deleted
          left join crm.account_exit as e on e.account_id = l.account_id
          where m.first_day >= '2025-04-01' and m.first_day <= coalesce(e.left_on, 'infinity')
          group by m.first_day, m.last_day, l.account_id, a.customer_since
        )
        select to_char(last_day, 'YYYY-MM'), (
            select count(*) from crm.account as a left join crm.account_exit as e using (account_id)
            where not a.is_deleted and coalesce(e.left_on, 'infinity') >= date_trunc('month', month.last_day)
              and a.created_at::date <= month.last_day and (a.customer_since <= month.last_day or exists (
                select 1 from line as l where l.account_id = a.account_id and l.invoiced_on <= month.last_day))
          )::double precision,
          count(*) filter (where active)::double precision, count(*) filter (where before)::double precision,
          count(*) filter (where active and before)::double precision, count(*) filter (where new)::double precision,
          sum(revenue)::double precision, sum(margin)::double precision
        from month group by last_day
        """),
    Figure(
      name: "customers lost by reason",
      statement: """
        select {[Measures].[Lost customers]} on 0, [Exit reason].[Reason].Members on 1 from [Customers]
        """,
      sql: """
        select coalesce(e.reason, 'Unknown'), count(*)::double precision
        from crm.account_exit as e join crm.account as a using (account_id)
        where not a.is_deleted and a.created_at::date <= e.left_on and e.left_on >= '2023-07-01' group by 1
        """),
    Figure(
      name: "whom nobody spoke to, by tier",
      statement: """
        select {[Measures].[Contacted in 90 days], [Measures].[Contacted in a year], [Measures].[Days since contact]}
          on 0, [Month].[Month].[2026-06] on 1 from [Coverage]
        """,
      sql: """
        with last as (
          select a.account_id, max((t.happened_at at time zone 'UTC')::date) as day
          from crm.account as a left join crm.account_exit as e using (account_id)
          join crm.activity as t on t.account_id = a.account_id and not t.is_deleted
          where not a.is_deleted and coalesce(e.left_on, 'infinity') >= '2026-06-01'
            and (t.happened_at at time zone 'UTC')::date between date '2026-06-30' - 364 and '2026-06-30'
          group by a.account_id
        )
        select '2026-06', count(*) filter (where day > date '2026-06-30' - 90)::double precision,
          count(*)::double precision, avg(date '2026-06-30' - day)::double precision
        from last
        """),
    Figure(
      name: "tiers that customers rose to and fell to",
      statement: "select {[Measures].[Rose], [Measures].[Fell]} on 0, [To].[Tier].Members on 1 from [Tier migration]",
      sql: """
        select c.tier, count(*) filter (where rank < rank_before)::double precision,
          count(*) filter (where rank > rank_before)::double precision
        from (select account_id, h.tier, lag(h.tier) over w as before,
            array_position(array['Key', 'Major', 'Growth', 'Base'], h.tier) as rank,
            array_position(array['Key', 'Major', 'Growth', 'Base'], lag(h.tier) over w) as rank_before
          from crm.account_history as h join crm.account as a using (account_id) where not a.is_deleted
          window w as (partition by h.account_id order by h.valid_from)) as c
        where c.tier <> c.before group by c.tier
        """),
  ]
}
