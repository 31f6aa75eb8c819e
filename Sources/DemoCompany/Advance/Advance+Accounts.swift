import Postgres

extension Advance {
  /// The rates of months that have begun, each the last known one moved by up to 2 %.
  mutating func publishRates(in connection: borrowing Connection) throws {
    try run(
      """
      with latest as (
        select distinct on (currency) currency, month, per_gbp from crm.exchange_rate order by currency, month desc
      ), added as (
        insert into crm.exchange_rate (currency, month, per_gbp, modified_at)
        select l.currency, (m.month at time zone 'UTC')::date,
          case when l.currency = 'GBP' then 1
            else round(l.per_gbp * (0.98 + 0.04 * \(draw("hashtext(l.currency)", 1)))::numeric, 6) end,
          least(greatest(to_timestamp(\(mark + 1)), m.month + interval '31 hours'), \(end))
        from latest as l
        cross join generate_series(
          l.month::timestamp at time zone 'UTC' + interval '1 month', \(end), interval '1 month') as m (month)
        returning 1
      )
      select count(*) from added
      """, in: connection, added: [.exchangeRate])
  }

  /// Accounts get another owner, rise or fall a tier, or have their sector mended; a few are deleted.
  mutating func changeAccounts(in connection: borrowing Connection) throws {
    try run(
      """
      with chosen as (
        select a.account_id, \(draw("a.account_id", 11)) as what, \(moment("a.account_id", 12)) as at,
          case a.tier when 'Base' then 'Growth' when 'Growth' then 'Major' when 'Major' then 'Growth' else 'Major' end
            as next_tier,
          (
            select e.employee_id from crm.employee as e
            where e.office_id = a.office_id and e.left_on is null and e.role = 'Account manager'
              and e.employee_id is distinct from a.owner_id
            order by \(draw("e.employee_id + a.account_id", 13)), e.employee_id limit 1
          ) as next_owner
        from crm.account as a
        where not a.is_deleted and \(chosen("a.account_id", share: 0.6 * fraction, 14))
      ), changed as (
        update crm.account as a set
          tier = case when what < 0.2 then next_tier else a.tier end,
          owner_id = case when what between 0.2 and 0.8 then next_owner else a.owner_id end,
          sector = case when what > 0.8 then coalesce(trim(a.sector), 'Property') else a.sector end,
          is_deleted = what > 0.98, modified_at = at
        from chosen as c where a.account_id = c.account_id
        returning a.account_id, a.tier, a.office_id, a.owner_id, a.sector, a.sub_sector, a.parent_account_id,
          a.modified_at, c.what
      ), noted as (
        insert into crm.account_history (account_id, valid_from, tier, office_id, owner_id, sector, sub_sector,
          parent_account_id, modified_at)
        select account_id, (modified_at at time zone 'UTC')::date, tier, office_id, owner_id, sector, sub_sector,
          parent_account_id, modified_at
        from changed where what <= 0.98
        on conflict (account_id, valid_from) do update set
          tier = excluded.tier, owner_id = excluded.owner_id, sector = excluded.sector, modified_at = excluded.modified_at
        returning 1
      )
      select (select count(*) from noted), (select count(*) from changed)
      """, in: connection, added: [.accountHistory], changed: [.account])
  }

  /// New companies, called like others with a number.
  mutating func addAccounts(in connection: borrowing Connection) throws {
    try run(
      """
      with model as (
        select a.*, (select max(account_id) from crm.account) + row_number() over (order by a.account_id) as id,
          \(moment("a.account_id", 22)) as at
        from crm.account as a
        where not a.is_deleted and \(chosen("a.account_id", share: 0.4 * fraction, 21))
      ), made as (
        insert into crm.account (account_id, name, sector, sub_sector, tier, office_id, owner_id, website,
          parent_account_id, created_at, is_deleted, modified_at)
        select id, name || ' ' || id, sector, sub_sector, 'Base', office_id, owner_id, null, null, at, false, at
        from model
        returning *
      ), noted as (
        insert into crm.account_history (account_id, valid_from, tier, office_id, owner_id, sector, sub_sector,
          parent_account_id, modified_at)
        select account_id, (created_at at time zone 'UTC')::date, tier, office_id, owner_id, sector, sub_sector,
          parent_account_id, modified_at
        from made
        returning 1
      )
      select (select count(*) from made), (select count(*) from noted)
      """, in: connection, added: [.account, .accountHistory])
  }

  /// People come, change their mail address or phone, and leave; employees change their address, and consultants become account
  /// managers.
  mutating func changePeople(in connection: borrowing Connection) throws {
    let what = draw("c.contact_id", 31)
    try run(
      """
      with changed as (
        update crm.contact as c set
          email = case when \(what) < 0.5 then 'new.' || c.contact_id || '@mail.example' else c.email end,
          phone = case when \(what) < 0.5 then c.phone else '+44 20 7946 0' || c.contact_id % 1000 end,
          is_deleted = c.is_deleted or \(what) > 0.96,
          modified_at = \(moment("c.contact_id", 32))
        where \(chosen("c.contact_id", share: 0.5 * fraction, 33))
        returning 1
      )
      select count(*) from changed
      """, in: connection, changed: [.contact])
    try run(
      """
      with made as (
        insert into crm.contact (contact_id, account_id, full_name, email, phone, position, is_deleted, modified_at)
        select (select max(contact_id) from crm.contact) + row_number() over (order by c.contact_id), c.account_id,
          lower(c.full_name), null, null, c.position, false, \(moment("c.contact_id", 34))
        from crm.contact as c
        where \(chosen("c.contact_id", share: 0.5 * fraction, 35))
        returning 1
      )
      select count(*) from made
      """, in: connection, added: [.contact])
    try run(
      """
      with changed as (
        update crm.employee as e set email = 'staff.' || e.employee_id || '@meridian.example',
          role = case when e.role = 'Consultant' then 'Account manager' else e.role end,
          modified_at = \(moment("e.employee_id", 36))
        where \(chosen("e.employee_id", share: fraction, 37))
        returning 1
      )
      select count(*) from changed
      """, in: connection, changed: [.employee])
  }
}
