import Postgres

extension Advance {
  /// Calls and weeks in the CRM go on as in the last week that there was.
  mutating func goOnCallingAndWorking(in connection: borrowing Connection) throws {
    try run(
      """
      with last as (select max(starts_at) as at from crm.call_interval),
      made as (
        insert into crm.call_interval (queue_id, starts_at, local_time, offered, answered, abandoned, answered_in_time,
          handle_seconds, modified_at)
        select c.queue_id, c.starts_at + n * interval '7 days', c.local_time, c.offered, c.answered, c.abandoned, c.answered_in_time,
          c.handle_seconds, c.starts_at + n * interval '7 days' + interval '1 hour'
        from last, crm.call_interval as c, generate_series(1, 60) as n
        where c.starts_at > last.at - interval '7 days' and c.starts_at + n * interval '7 days' > last.at
          and c.starts_at + n * interval '7 days' + interval '1 hour' <= \(end)
        returning 1
      )
      select count(*) from made
      """, in: connection, added: [.callInterval])
    try run(
      """
      with last as (select max(week) as week from crm.usage_week),
      made as (
        insert into crm.usage_week (employee_id, week, logins, records_entered, fields_filled, fields_total,
          records_correct, records_checked, modified_at)
        select u.employee_id, u.week + 7 * n, u.logins, u.records_entered, u.fields_filled, u.fields_total,
          u.records_correct, u.records_checked, (u.week + 7 * n + 7)::timestamp at time zone 'UTC' + interval '3 hours'
        from last join crm.usage_week as u using (week) join crm.employee as e using (employee_id),
          generate_series(1, 60) as n
        where (u.week + 7 * n + 7)::timestamp at time zone 'UTC' + interval '3 hours' <= \(end)
          and (e.left_on is null or e.left_on > u.week + 7 * n)
        returning 1
      )
      select count(*) from made
      """, in: connection, added: [.usageWeek])
  }

  /// Customers of the base leave, and somebody notes why.
  mutating func loseCustomers(in connection: borrowing Connection) throws {
    try run(
      """
      with made as (
        insert into crm.account_exit (account_id, left_on, reason, modified_at)
        select a.account_id, (\(moment("a.account_id", 91)) at time zone 'UTC')::date,
          (array['Price', 'Competition', 'Service', 'Product'])[1 + floor(4 * \(draw("a.account_id", 92)))::integer],
          \(moment("a.account_id", 91))
        from crm.account as a
        where a.tier = 'Base' and not a.is_deleted and \(chosen("a.account_id", share: 0.1 * fraction, 93))
          and exists (select 1 from crm.invoice as i where i.account_id = a.account_id)
        on conflict do nothing
        returning 1
      )
      select count(*) from made
      """, in: connection, added: [.accountExit])
  }
}
