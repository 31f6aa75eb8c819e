import Postgres

extension Advance {
  /// Open deals go a stage on, back, or come to their end.
  mutating func moveDeals(in connection: borrowing Connection) throws {
    try run(
      """
      with open as (
        select o.opportunity_id, o.stage, \(draw("o.opportunity_id", 41)) as luck, \(moment("o.opportunity_id", 42)) as at
        from crm.opportunity as o
        where o.stage not in ('Won', 'Lost') and not o.is_deleted
          and \(chosen("o.opportunity_id", share: min(0.7, 8 * fraction), 43))
      ), step as (
        select opportunity_id, at,
          case stage
            when 'Enquiry' then case when luck < 0.75 then 'Qualified' else 'Lost' end
            when 'Qualified' then case when luck < 0.72 then 'Proposal' else 'Lost' end
            when 'Proposal' then
              case when luck < 0.65 then 'Negotiation' when luck < 0.72 then 'Qualified' else 'Lost' end
            else case when luck < 0.8 then 'Won' else 'Lost' end
          end as next
        from open
      ), moved as (
        update crm.opportunity as o set
          stage = next, modified_at = at,
          close_date = case when next in ('Won', 'Lost') then (at at time zone 'UTC')::date end,
          amount = case when next = 'Won' then coalesce(o.amount, 25000) else o.amount end,
          lost_reason = case when next = 'Lost' then 'Price' end
        from step as s where o.opportunity_id = s.opportunity_id
        returning o.opportunity_id, o.stage, o.modified_at
      ), entered as (
        insert into crm.opportunity_stage (opportunity_stage_id, opportunity_id, stage, entered_at, modified_at)
        select (select max(opportunity_stage_id) from crm.opportunity_stage)
            + row_number() over (order by opportunity_id),
          opportunity_id, stage, modified_at, modified_at
        from moved
        returning 1
      )
      select (select count(*) from entered), (select count(*) from moved)
      """, in: connection, added: [.opportunityStage], changed: [.opportunity])
  }

  /// New deals, like older ones of the same customers.
  mutating func addDeals(in connection: borrowing Connection) throws {
    try run(
      """
      with model as (
        select o.*, (select max(opportunity_id) from crm.opportunity) + row_number() over (order by o.opportunity_id)
            as id,
          \(moment("o.opportunity_id", 44)) as at
        from crm.opportunity as o
        where not o.is_deleted and \(chosen("o.opportunity_id", share: 0.5 * fraction, 45))
      ), made as (
        insert into crm.opportunity (opportunity_id, account_id, owner_id, office_id, product_id, name, currency,
          amount, stage, created_at, close_date, lost_reason, is_deleted, modified_at)
        select id, account_id, owner_id, office_id, product_id, name, currency, amount, 'Enquiry', at, null, null, false,
          at
        from model
        returning opportunity_id, created_at
      ), entered as (
        insert into crm.opportunity_stage (opportunity_stage_id, opportunity_id, stage, entered_at, modified_at)
        select (select max(opportunity_stage_id) from crm.opportunity_stage)
            + row_number() over (order by opportunity_id),
          opportunity_id, 'Enquiry', created_at, created_at
        from made
        returning 1
      )
      select (select count(*) from made), (select count(*) from entered)
      """, in: connection, added: [.opportunity, .opportunityStage])
  }

  /// Closed deals are put under another product; some lost ones are deleted.
  mutating func correctDeals(in connection: borrowing Connection) throws {
    try run(
      """
      with changed as (
        update crm.opportunity as o set
          product_id = 1 + (coalesce(o.product_id, 0) + 3) % (select count(*) from crm.product),
          is_deleted = o.is_deleted or (o.stage = 'Lost' and \(draw("o.opportunity_id", 46)) < 0.2),
          modified_at = \(moment("o.opportunity_id", 47))
        where o.close_date is not null and o.modified_at <= \(start)
          and \(chosen("o.opportunity_id", share: 0.22 * fraction, 48))
        returning 1
      )
      select count(*) from changed
      """, in: connection, changed: [.opportunity])
  }
}
