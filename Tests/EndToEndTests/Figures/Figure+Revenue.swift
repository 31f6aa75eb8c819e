import Postgres

extension Figure {
  /// Invoices, what was paid of them, and what was open when.
  static let revenue = [
    Figure(
      name: "revenue, cost, discount and orders by office",
      statement: """
        select {[Measures].[Invoiced revenue], [Measures].[Cost], [Measures].[Discount], [Measures].[Orders],
          [Measures].[Margin share], [Measures].[Revenue per order]} on 0,
          [Office].[Office].[Office].Members on 1 from [Revenue]
        """,
      sql: """
        with line as (
          select f.name, i.opportunity_id, round(l.net_amount / i.rate, 2) as revenue,
            round(l.cost_amount / i.rate, 2) as cost, round(l.discount_amount / i.rate, 2) as discount
          from crm.invoice_line as l join crm.invoice as i using (invoice_id) join crm.office as f using (office_id)
          where not i.is_deleted and l.discount_amount <= l.list_amount
        )
        select name, sum(revenue)::double precision, sum(cost)::double precision, sum(discount)::double precision,
          count(distinct opportunity_id)::double precision,
          (1 - sum(cost) / sum(revenue))::double precision,
          (sum(revenue) / count(distinct opportunity_id))::double precision
        from line group by name
        """),
    Figure(
      name: "revenue by the tier of the day",
      statement: """
        select {[Measures].[Invoiced revenue], [Measures].[Customers]} on 0, [Customer].[Tier].Members on 1
        from [Revenue] where [Invoiced].[2025]
        """,
      sql: """
        select h.tier, sum(round(l.net_amount / i.rate, 2))::double precision,
          count(distinct i.account_id)::double precision
        from crm.invoice_line as l join crm.invoice as i using (invoice_id)
        join lateral (
          select tier from crm.account_history as h where h.account_id = i.account_id
          order by h.valid_from <= i.invoiced_on desc, abs(h.valid_from - i.invoiced_on) limit 1) as h on true
        where not i.is_deleted and l.discount_amount <= l.list_amount and extract(year from i.invoiced_on) = 2025
        group by h.tier
        """),
    Figure(
      name: "orders per employee and per owner by office in a quarter, whoever sold nothing counted",
      statement: """
        select {[Measures].[Orders], [Measures].[Employees], [Measures].[Orders per employee],
          [Measures].[Orders per owner]} on 0, [Office].[Office].[Office].Members on 1
        from [Revenue] where [Invoiced].[Quarter].[2025 Q3]
        """,
      sql: """
        select f.name, o.orders::double precision, e.employees::double precision,
          o.orders::double precision / e.employees, o.orders::double precision / nullif(o.owners, 0)
        from crm.office as f
        cross join lateral (\(orders("i.office_id = f.office_id", "'2025-07-01'", "'2025-09-30'"))) as o
        cross join lateral (\(employees("e.office_id = f.office_id", "'2025-07-01'", "'2025-09-30'"))) as e
        """),
    Figure(
      name: "orders per employee by fiscal quarter, before and after offices went live",
      statement: """
        select {[Measures].[Orders], [Measures].[Employees], [Measures].[Orders per employee],
          [Measures].[Orders per owner]} on 0, [Invoiced].[Fiscal].[Fiscal quarter].Members on 1 from [Revenue]
        """,
      sql: """
        with quarter as (
          select 'FY' || extract(year from first + interval '6 months') || ' Q'
              || extract(quarter from first + interval '6 months') as name,
            first::date, (first + interval '3 months')::date - 1 as last
          from generate_series(timestamp '2023-07-01', '2026-04-01', '3 months') as first
        )
        select q.name, o.orders::double precision, e.employees::double precision,
          o.orders::double precision / e.employees, o.orders::double precision / o.owners
        from quarter as q
        cross join lateral (\(orders("true", "q.first", "q.last"))) as o
        cross join lateral (\(employees("true", "q.first", "q.last"))) as e
        """),
    Figure(
      name: "employees and orders per employee by role in a month",
      statement: """
        select {[Measures].[Orders], [Measures].[Employees], [Measures].[Orders per employee]} on 0,
          [Owner].[Role].Members on 1 from [Revenue] where [Invoiced].[Month].[2024-08]
        """,
      sql: """
        select r.role, o.orders::double precision, e.employees::double precision,
          nullif(o.orders, 0)::double precision / e.employees
        from (select distinct role from crm.employee) as r
        cross join lateral (\(orders("p.role = r.role", "'2024-08-01'", "'2024-08-31'"))) as o
        cross join lateral (\(employees("e.role = r.role", "'2024-08-01'", "'2024-08-31'"))) as e
        """, isComplete: false),
    Figure(
      name: "billed, collected and days to settle by month",
      statement: """
        select {[Measures].[Billed], [Measures].[Collected], [Measures].[Days to settle], [Measures].[Settled in time]}
          on 0, [Invoiced].[Month].Members on 1 from [Receivables]
        """,
      sql: """
        with paid as (select invoice_id, sum(amount) as amount from crm.payment group by invoice_id)
        select to_char(i.invoiced_on, 'YYYY-MM'), sum(round(i.net_amount / i.rate, 2))::double precision,
          sum(round(coalesce(p.amount, 0) / i.rate, 2))::double precision,
          avg(i.settled_on - i.invoiced_on)::double precision,
          count(*) filter (where i.settled_on <= i.due_on)::double precision
        from crm.invoice as i left join paid as p using (invoice_id)
        where not i.is_deleted group by 1
        """),
    Figure(
      name: "days sales outstanding by month",
      statement: """
        select {[Measures].[Open at month's end], [Measures].[Days sales outstanding]} on 0,
          {[Invoiced].[Month].[2025-03] : [Invoiced].[Month].[2026-06]} on 1 from [Receivables]
        """,
      sql: """
        with open as (
          select m.last_day, i.invoice_id, round((i.net_amount - coalesce(sum(p.amount), 0)) / i.rate, 2) as rest
          from crm.accounting_period as m
          join crm.invoice as i on i.invoiced_on <= m.last_day and coalesce(i.settled_on > m.last_day, true)
          left join crm.payment as p on p.invoice_id = i.invoice_id and p.paid_on <= m.last_day
          where not i.is_deleted group by m.last_day, i.invoice_id
        ), month as (select last_day, sum(rest) as rest from open group by last_day)
        select to_char(m.last_day, 'YYYY-MM'), m.rest::double precision,
          m.rest::double precision / (
            select sum(round(i.net_amount / i.rate, 2)) from crm.invoice as i
            where not i.is_deleted
              and i.invoiced_on between date_trunc('month', m.last_day) - interval '2 months' and m.last_day
          )::double precision * 91
        from month as m where m.last_day between '2025-03-01' and '2026-06-30'
        """),
    Figure(
      name: "open invoices by age",
      statement: """
        select {[Measures].[Open at month's end], [Measures].[Overdue at month's end]} on 0,
          [Ageing].[Overdue].Members on 1 from [Receivables] where [Invoiced].[Month].[2026-03]
        """,
      sql: """
        with open as (
          select date '2026-03-31' - i.due_on as days, round(
            (i.net_amount - coalesce(
              (select sum(p.amount) from crm.payment as p
                where p.invoice_id = i.invoice_id and p.paid_on <= '2026-03-31'), 0)) / i.rate, 2) as rest
          from crm.invoice as i
          where not i.is_deleted and i.invoiced_on <= '2026-03-31' and coalesce(i.settled_on > '2026-03-31', true)
        )
        select case when days <= 0 then 'Not due' when days <= 30 then '1–30 days' when days <= 60 then '31–60 days'
          when days <= 90 then '61–90 days' else 'Over 90 days' end,
          sum(rest)::double precision, coalesce(sum(rest) filter (where days > 0), 0)::double precision
        from open group by 1
        """),
  ]

  /// The orders of which something was invoiced between two days, and how many people own them.
  private static func orders(_ condition: SQL, _ first: SQL, _ last: SQL) -> SQL {
    """
    select count(distinct i.opportunity_id) as orders, count(distinct i.owner_id) as owners
    from crm.invoice as i join crm.invoice_line as l using (invoice_id)
    left join crm.employee as p on p.employee_id = i.owner_id
    where not i.is_deleted and l.discount_amount <= l.list_amount and \(condition)
      and i.invoiced_on between \(first) and \(last)
    """
  }

  /// Who was with the company on any day between two.
  private static func employees(_ condition: SQL, _ first: SQL, _ last: SQL) -> SQL {
    """
    select count(*) as employees from crm.employee as e
    where \(condition) and e.hired_on <= \(last) and coalesce(e.left_on, 'infinity') >= \(first)
    """
  }
}
