import Postgres
import TestSupport
import Testing

@Suite("The demo company's rows fit together")
struct SanityTests {
  /// Each counts rows that must not be.
  static let contradictions: [(name: String, sql: SQL)] = [
    (
      "an account differs from its last history row",
      """
      select count(*) from crm.account as a
      join (select distinct on (account_id) * from crm.account_history order by account_id, valid_from desc) as h
        using (account_id)
      where (a.tier, a.office_id) <> (h.tier, h.office_id) or a.owner_id is distinct from h.owner_id
      """
    ),
    (
      "an account has no history, or more than four states",
      """
      select count(*) from crm.account as a
      where (select count(*) from crm.account_history as h where h.account_id = a.account_id) not between 1 and 4
      """
    ),
    (
      "an opportunity is closed without a day, or open with one",
      "select count(*) from crm.opportunity where (stage in ('Won', 'Lost')) <> (close_date is not null)"
    ),
    (
      "a won opportunity has no amount",
      "select count(*) from crm.opportunity where stage = 'Won' and amount is null"
    ),
    (
      "an opportunity closes before it is created",
      "select count(*) from crm.opportunity where close_date < (created_at at time zone 'UTC')::date"
    ),
    (
      "an opportunity was created before its account",
      "select count(*) from crm.opportunity as o join crm.account as a using (account_id) where o.created_at < a.created_at"
    ),
    (
      "an opportunity's stage is not the last that it entered",
      """
      select count(*) from crm.opportunity as o
      join (
        select distinct on (opportunity_id) * from crm.opportunity_stage
        order by opportunity_id, entered_at desc, opportunity_stage_id desc
      ) as s using (opportunity_id)
      where o.stage <> s.stage
      """
    ),
    (
      "an opportunity has no stage entries",
      """
      select count(*) from crm.opportunity as o
      where not exists (select 1 from crm.opportunity_stage as s where s.opportunity_id = o.opportunity_id)
      """
    ),
    (
      "a case is answered before it is opened, or resolved before it is answered",
      "select count(*) from crm.service_case where first_response_at < opened_at or resolved_at < first_response_at"
    ),
    (
      "a case's status is not the last that it came into",
      """
      select count(*) from crm.service_case as c
      join (
        select distinct on (case_id) * from crm.case_status order by case_id, changed_at desc, case_status_id desc
      ) as s using (case_id)
      where c.status <> s.status
      """
    ),
    (
      "a case is resolved with an open status, or the reverse",
      "select count(*) from crm.service_case where (status in ('Resolved', 'Closed')) <> (resolved_at is not null)"
    ),
    (
      "a contact's account is not the case's",
      """
      select count(*) from crm.service_case as c join crm.contact as p using (contact_id)
      where c.account_id <> p.account_id
      """
    ),
    (
      "a contact, an opportunity or a case is named that is not there",
      """
      select (select count(*) from crm.activity as a left join crm.contact as c using (contact_id)
          where a.contact_id is not null and c.contact_id is null)
        + (select count(*) from crm.activity as a left join crm.opportunity as o using (opportunity_id)
          where a.opportunity_id is not null and o.opportunity_id is null)
        + (select count(*) from crm.survey as s left join crm.service_case as c using (case_id)
          where s.case_id is not null and c.case_id is null)
      """
    ),
    (
      "an activity is logged before it happened",
      "select count(*) from crm.activity where logged_at < happened_at or modified_at < logged_at"
    ),
    (
      "a survey is answered before it is sent",
      "select count(*) from crm.survey where answered_at < sent_at"
    ),
    (
      "an answer stands without its survey answered",
      "select count(*) from crm.survey_answer join crm.survey using (survey_id) where answered_at is null"
    ),
    (
      "a score lies outside its scale",
      """
      select count(*) from crm.survey_answer where not case question when 'csat' then score between 1 and 5
        when 'nps' then score between 0 and 10 when 'ces' then score between 1 and 7
        when 'speed' then score between 1 and 5 when 'competence' then score between 1 and 5
        when 'clarity' then score between 1 and 5 when 'price' then score between 1 and 5 else false end
      """
    ),
    (
      "an opportunity's stage is not that of its last state",
      """
      select count(*) from crm.opportunity as o
      join (
        select distinct on (opportunity_id) * from crm.opportunity_state
        order by opportunity_id, changed_at desc, opportunity_state_id desc
      ) as s using (opportunity_id)
      where o.stage <> s.stage
      """
    ),
    (
      "a closed opportunity's last state has another amount or another day",
      """
      select count(*) from crm.opportunity_state as s join crm.opportunity as o using (opportunity_id)
      where s.stage in ('Won', 'Lost')
        and (s.amount is distinct from o.amount or s.expected_close is distinct from o.close_date)
      """
    ),
    (
      "an invoice's lines do not add up to it",
      """
      select count(*) from crm.invoice as i
      where i.net_amount <> (select sum(l.net_amount) from crm.invoice_line as l where l.invoice_id = i.invoice_id)
      """
    ),
    (
      "the invoices of an opportunity come to more than it",
      """
      select count(*) from (
        select o.amount, sum(i.net_amount) as billed from crm.opportunity as o join crm.invoice as i using (opportunity_id)
        group by o.opportunity_id) as o
      where billed > amount
      """
    ),
    (
      "an invoice is settled but not paid, or paid but not settled",
      """
      select count(*) from crm.invoice as i
      left join (select invoice_id, sum(amount) as paid, max(paid_on) as last from crm.payment group by invoice_id) as p
        using (invoice_id)
      where (i.settled_on is not null) <> (coalesce(paid, 0) = i.net_amount) or i.settled_on <> p.last
        or paid > i.net_amount
      """
    ),
    (
      "an invoice is paid before it is written, or belongs to no order that was won",
      """
      select (select count(*) from crm.payment as p join crm.invoice as i using (invoice_id) where p.paid_on < i.invoiced_on)
        + (select count(*) from crm.invoice as i join crm.opportunity as o using (opportunity_id)
          where o.stage <> 'Won' or i.account_id <> o.account_id)
      """
    ),
    (
      "calls are neither answered nor abandoned, or both",
      "select count(*) from crm.call_interval where offered <> answered + abandoned or answered_in_time > answered"
    ),
    (
      "somebody worked with the CRM before the office was live",
      """
      select count(*) from crm.usage_week join crm.employee using (employee_id) join crm.office using (office_id)
      where week < go_live
      """
    ),
    (
      "a case has a root cause before it is resolved",
      "select count(*) from crm.service_case where root_cause is not null and resolved_at is null"
    ),
    (
      "a customer ordered after leaving",
      """
      select count(*) from crm.account_exit as e join crm.opportunity as o using (account_id)
      where o.stage = 'Won' and o.close_date > e.left_on and e.modified_at <= '2026-06-30T18:00Z'
        and o.modified_at <= '2026-06-30T18:00Z'
      """
    ),
    (
      "a response to a campaign came before the campaign began",
      """
      select count(*) from crm.campaign_response as r join crm.campaign as c using (campaign_id)
      where (r.changed_at at time zone 'UTC')::date < c.started_on
      """
    ),
    (
      "an amount has no exchange rate in its closing month",
      """
      select count(*) from crm.opportunity as o
      left join crm.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.close_date)::date
      where o.close_date is not null and x.per_gbp is null
      """
    ),
  ]

  @Test("nothing contradicts", arguments: contradictions.map(\.name))
  func contradiction(name: String) async throws {
    let check = try #require(Self.contradictions.first { $0.name == name })
    let row = try await FilledDatabase.row(check.sql)
    #expect(try row.int(0) == 0, "\(name)")
  }

  @Test("the newest row is modified at 2026-06-30T18:00Z, none later")
  func newest() async throws {
    for table in [
      "account", "opportunity", "opportunity_stage", "service_case", "activity", "survey", "contact", "invoice",
      "invoice_line", "payment", "opportunity_state", "campaign_response", "campaign_cost", "programme_cost",
      "account_exit", "call_interval",
      "usage_week", "employee_answer", "assessment_answer",
    ] {
      let row = try await FilledDatabase.row(
        "select count(*) from \(Identifier("crm", table)) where modified_at > '2026-06-30T18:00Z'")
      #expect(try row.int(0) == 0, "\(table)")
    }
    let row = try await FilledDatabase.row("select max(modified_at) = '2026-06-30T18:00Z' from crm.exchange_rate")
    #expect(try row.bool(0))
  }

  @Test("everything closed, opened, done and sent lies in the three years")
  func span() async throws {
    let row = try await FilledDatabase.row(
      """
      select (select min(close_date) from crm.opportunity) >= '2023-07-01'
        and (select max(close_date) from crm.opportunity) = '2026-06-30'
        and (select min(opened_at) from crm.service_case) >= '2023-07-01T00:00Z'
        and (select min(happened_at) from crm.activity) >= '2023-07-01T00:00Z'
        and (select min(sent_at) from crm.survey) >= '2023-07-01T00:00Z'
      """)
    #expect(try row.bool(0))
  }
}
