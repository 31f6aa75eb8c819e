import Postgres

extension Advance {
  /// Open cases are resolved, resolved ones closed, and some closed ones opened again.
  mutating func moveCases(in connection: borrowing Connection) throws {
    try run(
      """
      with step as (
        select c.case_id, \(moment("c.case_id", 51)) as at,
          case c.status when 'Resolved' then 'Closed' when 'Closed' then 'Reopened' else 'Resolved' end as next
        from crm.service_case as c
        where not c.is_deleted and \(draw("c.case_id", 52))
          < case when c.status = 'Closed' then \(0.03 * fraction) else \(min(0.7, 20 * fraction)) end
      ), moved as (
        update crm.service_case as c set
          status = next, modified_at = at, root_cause = case next when 'Reopened' then null else c.root_cause end, first_response_at = coalesce(c.first_response_at, at),
          resolved_at = case next when 'Resolved' then at when 'Closed' then c.resolved_at end
        from step as s where c.case_id = s.case_id
        returning c.case_id, c.status, c.modified_at
      ), noted as (
        insert into crm.case_status (case_status_id, case_id, status, changed_at, modified_at)
        select (select max(case_status_id) from crm.case_status) + row_number() over (order by case_id),
          case_id, status, modified_at, modified_at
        from moved
        returning 1
      )
      select (select count(*) from noted), (select count(*) from moved)
      """, in: connection, added: [.caseStatus], changed: [.serviceCase])
  }

  /// New cases, which go as older ones went, as far as they come.
  mutating func addCases(in connection: borrowing Connection) throws {
    try run(
      """
      with model as (
        select c.*, (select max(case_id) from crm.service_case) + row_number() over (order by c.case_id) as id,
          \(moment("c.case_id", 53)) - c.opened_at as shift
        from crm.service_case as c
        where not c.is_deleted and c.opened_at <= \(start) and \(chosen("c.case_id", share: 0.55 * fraction, 54))
      ), entry as (
        select m.id as case_id, s.case_status_id as old_id, s.status, s.changed_at + m.shift as at
        from model as m join crm.case_status as s on s.case_id = m.case_id
        where s.changed_at + m.shift <= \(end)
      ), newest as (
        select distinct on (case_id) case_id, status, at from entry order by case_id, at desc, old_id desc
      ), made as (
        insert into crm.service_case (case_id, account_id, contact_id, office_id, product_id, service_level_id, channel,
          category, root_cause, handovers, status, opened_at, first_response_at, resolved_at, is_deleted, modified_at)
        select m.id, m.account_id, m.contact_id, m.office_id, m.product_id, m.service_level_id, m.channel, m.category,
          case when n.status in ('Resolved', 'Closed') then m.root_cause end, m.handovers, n.status, m.opened_at + m.shift,
          case when m.first_response_at + m.shift <= \(end) then m.first_response_at + m.shift end,
          case when n.status in ('Resolved', 'Closed')
            then (select max(e.at) from entry as e where e.case_id = m.id and e.status = 'Resolved') end,
          false, n.at
        from model as m join newest as n on n.case_id = m.id
        returning case_id
      ), noted as (
        insert into crm.case_status (case_status_id, case_id, status, changed_at, modified_at)
        select (select max(case_status_id) from crm.case_status)
            + row_number() over (order by e.case_id, e.at, e.old_id),
          e.case_id, e.status, e.at, e.at
        from entry as e join made as m on m.case_id = e.case_id
        returning 1
      )
      select (select count(*) from made), (select count(*) from noted)
      """, in: connection, added: [.serviceCase, .caseStatus])
  }

  /// Closed cases are put under another category; a few are deleted.
  mutating func correctCases(in connection: borrowing Connection) throws {
    try run(
      """
      with changed as (
        update crm.service_case as c set
          category = case when c.category = 'Help / Equipment / Setting' then 'Help / Equipment / Breakdown'
            else 'Help / Equipment / Setting' end,
          is_deleted = c.is_deleted or \(draw("c.case_id", 55)) < 0.05,
          modified_at = \(moment("c.case_id", 56))
        where c.status = 'Closed' and c.modified_at <= \(start) and \(chosen("c.case_id", share: 0.35 * fraction, 57))
        returning 1
      )
      select count(*) from changed
      """, in: connection, changed: [.serviceCase])
  }
}
