import Postgres

extension Advance {
  /// The months that have ended are closed in the books.
  mutating func closePeriods(in connection: borrowing Connection) throws {
    try run(
      """
      with latest as (select max(first_day) as first_day from crm.accounting_period),
      added as (
        insert into crm.accounting_period (period_id, first_day, last_day, modified_at)
        select to_char(m, 'YYYYMM')::integer, m::date, (m + interval '1 month')::date - 1,
          greatest((m + interval '1 month') at time zone 'UTC' - interval '7 hours', to_timestamp(\(mark + 1)))
        from latest, generate_series(
          latest.first_day::timestamp + interval '1 month', \(end) at time zone 'UTC' - interval '1 month',
          interval '1 month') as m
        returning 1
      )
      select count(*) from added
      """, in: connection, added: [.accountingPeriod])
  }

  /// What was won since the newest moment before is billed in one invoice of one line, and open invoices are paid.
  mutating func billAndCollect(in connection: borrowing Connection) throws {
    try run(
      """
      with order_won as (
        select o.*, x.per_gbp, (select max(invoice_id) from crm.invoice) + row_number() over (order by o.opportunity_id)
            as id
        from crm.opportunity as o
        join crm.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.close_date)::date
        where o.stage = 'Won' and not o.is_deleted and o.amount > 0 and o.modified_at > \(start)
          and o.close_date >= (\(start) at time zone 'UTC')::date
          and not exists (select 1 from crm.invoice as i where i.opportunity_id = o.opportunity_id)
      ), made as (
        insert into crm.invoice (invoice_id, account_id, opportunity_id, office_id, owner_id, currency, rate,
          invoiced_on, due_on, settled_on, net_amount, is_deleted, modified_at)
        select id, account_id, opportunity_id, office_id, owner_id, currency, per_gbp, close_date, close_date + 30,
          null, amount, false, modified_at
        from order_won
        returning 1
      ), itemised as (
        insert into crm.invoice_line (invoice_line_id, invoice_id, product_id, quantity, list_amount, discount_amount,
          net_amount, cost_amount, modified_at)
        select (select max(invoice_line_id) from crm.invoice_line) + row_number() over (order by opportunity_id), id,
          product_id, 1, amount, 0, amount, round(amount * 0.7, 2), modified_at
        from order_won
        returning 1
      )
      select (select count(*) from made), (select count(*) from itemised)
      """, in: connection, added: [.invoice, .invoiceLine])
    try run(
      """
      with chosen as (
        select i.invoice_id, \(moment("i.invoice_id", 81)) as at,
          i.net_amount - coalesce((select sum(p.amount) from crm.payment as p where p.invoice_id = i.invoice_id), 0)
            as rest
        from crm.invoice as i
        where i.settled_on is null and not i.is_deleted and i.modified_at <= \(start)
          and \(chosen("i.invoice_id", share: min(0.7, 12 * fraction), 82))
      ), settled as (
        update crm.invoice as i set settled_on = (at at time zone 'UTC')::date, modified_at = at
        from chosen as c where i.invoice_id = c.invoice_id
        returning i.invoice_id, c.at, c.rest
      ), paid as (
        insert into crm.payment (payment_id, invoice_id, paid_on, amount, modified_at)
        select (select max(payment_id) from crm.payment) + row_number() over (order by invoice_id), invoice_id,
          (at at time zone 'UTC')::date, rest, at
        from settled
        returning 1
      )
      select (select count(*) from paid), (select count(*) from settled)
      """, in: connection, added: [.payment], changed: [.invoice])
  }

  /// What is thought of deals that moved or came since the newest moment before.
  mutating func noteStates(in connection: borrowing Connection) throws {
    try run(
      """
      with noted as (
        insert into crm.opportunity_state (opportunity_state_id, opportunity_id, changed_at, stage, amount,
          expected_close, forecast_category, modified_at)
        select (select max(opportunity_state_id) from crm.opportunity_state)
            + row_number() over (order by s.opportunity_stage_id),
          s.opportunity_id, s.entered_at, s.stage, o.amount,
          coalesce(o.close_date, (s.entered_at at time zone 'UTC')::date + 40),
          case s.stage when 'Won' then 'Closed' when 'Lost' then 'Omitted' when 'Negotiation' then 'Commit'
            when 'Proposal' then 'Best case' else 'Pipeline' end,
          s.modified_at
        from crm.opportunity_stage as s join crm.opportunity as o using (opportunity_id)
        where s.modified_at > \(start)
        returning 1
      )
      select count(*) from noted
      """, in: connection, added: [.opportunityState])
  }
}
