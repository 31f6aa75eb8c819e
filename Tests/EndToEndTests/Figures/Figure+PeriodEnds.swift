import Postgres

extension Figure {
  /// What holds at the end of a period, however the period is asked for and whatever else the question leaves out.
  static let periodEnds = [
    Figure(
      name: "the open pipeline at the ends of fiscal quarters, asked for months from November on",
      statement: """
        select {[Measures].[Open opportunities], [Measures].[Open value]} on 0,
          [Changed].[Fiscal].[Fiscal quarter].Members on 1
        from (select {[Changed].[Month].[2025-11] : [Changed].[Month].[2027-12]} on 0 from [Pipeline])
        """,
      sql: openAtEnds("'FY2026 Q2', date '2025-12-31'", "'FY2026 Q3', '2026-03-31'", "'FY2026 Q4', '2026-06-30'")),
    Figure(
      name: "the open pipeline at the ends of months and of all, asked for days from the middle of a month on",
      statement: """
        select {[Measures].[Open opportunities], [Measures].[Open value]} on 0,
          {[Changed].[Month].Members, [Changed].[All periods]} on 1
        from (select {[Changed].[Day].[2026-04-14] : [Changed].[Day].[2026-05-20]} on 0 from [Pipeline])
        """,
      sql: openAtEnds("'2026-04', date '2026-04-30'", "'2026-05', '2026-05-20'", "'All periods', '2026-05-20'")),
    Figure(
      name: "the open pipeline at the end of weeks",
      statement: """
        select {[Measures].[Open opportunities], [Measures].[Open value]} on 0,
          {[Changed].[Week].[2026-W23], [Changed].[Week].[2026-W24]} on 1 from [Pipeline]
        """,
      sql: openAtEnds("'2026-W23', date '2026-06-07'", "'2026-W24', '2026-06-14'")),
    Figure(
      name: "the backlog at the ends of quarters and of all, asked for months from November on",
      statement: """
        select {[Measures].[Backlog]} on 0, {[Changed].[Quarter].Members, [Changed].[All periods]} on 1
        from (select {[Changed].[Month].[2025-11] : [Changed].[Month].[2027-12]} on 0 from [Backlog])
        """,
      sql: """
        select d.label, count(*)::double precision
        from (values ('2025 Q4', date '2025-12-31'), ('2026 Q1', '2026-03-31'), ('2026 Q2', '2026-06-30'),
          ('All periods', '2026-06-30')) as d (label, day)
        cross join crm.service_case as c
        join lateral (
          select s.status from crm.case_status as s
          where s.case_id = c.case_id and (s.changed_at at time zone 'UTC')::date <= d.day
          order by s.changed_at desc, s.case_status_id desc limit 1) as s on true
        where not c.is_deleted and s.status not in ('Resolved', 'Closed') group by d.label
        """),
    Figure(
      name: "whom nobody has spoken to, as of the last day where none is named",
      statement: """
        select {[Measures].[Accounts], [Measures].[Not contacted for 90 days]} on 0,
          {[Month].[Year].[2026], [Month].[All periods]} on 1 from [Coverage]
        """,
      sql: """
        select label, count(*)::double precision, count(*) filter (where not exists (
            select from crm.activity as t where t.account_id = a.account_id and not t.is_deleted
              and (t.happened_at at time zone 'UTC')::date between date '2026-06-30' - 89 and '2026-06-30'
          ))::double precision
        from (values ('2026'), ('All periods')) as l (label)
        cross join crm.account as a left join crm.account_exit as e using (account_id)
        where not a.is_deleted and coalesce(e.left_on, 'infinity') > '2026-06-30' group by label
        """),
    Figure(
      name: "days sales outstanding of years and of all are those of their last closed month",
      statement: """
        select {[Measures].[Open at month's end], [Measures].[Days sales outstanding]} on 0,
          {[Invoiced].[Year].Members, [Invoiced].[All periods]} on 1 from [Receivables]
        """,
      sql: """
        select d.label, sum(r.rest)::double precision, sum(r.rest)::double precision / (
            select sum(round(i.net_amount / i.rate, 2)) from crm.invoice as i
            where not i.is_deleted and i.invoiced_on between date_trunc('month', d.day) - interval '2 months' and d.day
          )::double precision * 91
        from (values ('2023', date '2023-12-31'), ('2024', '2024-12-31'), ('2025', '2025-12-31'),
          ('2026', '2026-06-30'), ('All periods', '2026-06-30')) as d (label, day)
        cross join lateral (\(openInvoices("d.day"))) as r group by d.label, d.day
        """),
    Figure(
      name:
        "what customers owe at the last month's end adds up to what all owe, also with those who owe nothing any more",
      statement: """
        with member [Measures].[Added up] as
          Sum([Customer].[Customer].[Customer].Members, [Measures].[Open at month's end])
        select {[Measures].[Open at month's end], [Measures].[Added up]} on 0, [Invoiced].[All periods] on 1
        from [Receivables]
        """,
      sql: """
        select 'All periods', sum(rest)::double precision, sum(rest)::double precision
        from (\(openInvoices("date '2026-06-30'"))) as r
        """),
    Figure(
      name: "who was a customer once and has left is none at the last month's end",
      statement: """
        with member [Measures].[Added up] as Sum([Customer].[Customer].[Customer].Members, [Measures].[Customers])
        select {[Measures].[Customers], [Measures].[Added up]} on 0,
          {[Month].[Year].[2025], [Month].[All periods]} on 1 from [Customers]
        """,
      sql: """
        select d.label, count(*)::double precision, count(*)::double precision
        from (values ('2025', date '2025-12-01', date '2025-12-31'), ('All periods', '2026-06-01', '2026-06-30'))
          as d (label, first, last)
        cross join crm.account as a left join crm.account_exit as e using (account_id)
        where not a.is_deleted and coalesce(e.left_on, 'infinity') >= d.first and a.created_at::date <= d.last
          and (a.customer_since <= d.last or exists (
            select from crm.invoice as i join crm.invoice_line as l using (invoice_id)
            where i.account_id = a.account_id and not i.is_deleted and l.discount_amount <= l.list_amount
              and i.invoiced_on <= d.last))
        group by d.label
        """),
  ]

  /// The open opportunities and their value at the end of days, each with its label.
  private static func openAtEnds(_ ends: SQL...) -> SQL {
    let list = ends.map { SQL("(\($0))") }.joined(separator: ", ")
    return """
      select d.label, count(*)::double precision, sum(round(coalesce(s.amount, 0) / x.per_gbp, 2))::double precision
      from (values \(list)) as d (label, day)
      cross join crm.opportunity as o
      join lateral (
        select * from crm.opportunity_state as s
        where s.opportunity_id = o.opportunity_id and (s.changed_at at time zone 'UTC')::date <= d.day
        order by s.changed_at desc, s.opportunity_state_id desc limit 1) as s on true
      left join crm.exchange_rate as x on x.currency = o.currency
        and x.month = date_trunc('month', o.created_at at time zone 'UTC')::date
      where not o.is_deleted and s.stage not in ('Won', 'Lost') group by d.label
      """
  }

  /// What was not paid of each invoice at the end of a day.
  private static func openInvoices(_ day: SQL) -> SQL {
    """
    select round((i.net_amount - coalesce((
        select sum(p.amount) from crm.payment as p where p.invoice_id = i.invoice_id and p.paid_on <= \(day)), 0))
      / i.rate, 2) as rest
    from crm.invoice as i
    where not i.is_deleted and i.invoiced_on <= \(day) and coalesce(i.settled_on > \(day), true)
    """
  }
}
