import Postgres
import TestSupport
import Testing

@Suite("The demo company's customers")
struct PopulationTests {
  /// Revenue of the last twelve months by active customer, with the tier at the end.
  static let yearly: SQL = """
    select a.account_id, a.tier, sum(round(o.amount / x.per_gbp, 2)) as pounds
    from crm.opportunity as o
    join crm.account as a using (account_id)
    join crm.exchange_rate as x on x.currency = o.currency and x.month = date_trunc('month', o.close_date)::date
    where o.stage = 'Won' and not o.is_deleted and o.close_date between '2025-07-01' and '2026-06-30'
    group by a.account_id, a.tier
    """

  @Test("1,572 have ordered in the last twelve months, 49, 75, 109 and 1,339 by tier, and bring 54, 17, 11 and 18 %")
  func tiers() async throws {
    let rows = try await FilledDatabase.rows(
      """
      select tier, count(*) as customers, (100 * sum(pounds) / sum(sum(pounds)) over ())::double precision as share
      from (\(Self.yearly)) as y group by tier
      """)
    let expected: [String: (customers: Int, share: Double)] = [
      "Key": (49, 54), "Major": (75, 17), "Growth": (109, 11), "Base": (1_339, 18),
    ]
    #expect(rows.count == 4)
    for row in rows {
      let tier = try #require(expected[try row.string("tier")])
      #expect(try row.int("customers") == tier.customers)
      #expect(abs(try row.double("share") - tier.share) < 0.05)
    }
  }

  @Test("each customer's revenue lies within the bounds of its tier")
  func bounds() async throws {
    let row = try await FilledDatabase.row(
      """
      select count(*) as outside from (\(Self.yearly)) as y
      where not case tier when 'Key' then pounds > 500000 when 'Major' then pounds between 200000 and 500000
        when 'Growth' then pounds between 100000 and 200000 else pounds > 0 and pounds < 100000 end
      """)
    #expect(try row.int("outside") == 0)
  }

  @Test("by the tier of the order's day the shares are the same")
  func sharesByTierOfTheDay() async throws {
    let row = try await FilledDatabase.row(
      """
      select count(*) as changes from crm.account_history as h
      join crm.account as a using (account_id)
      where h.tier <> a.tier and not exists (
        select 1 from crm.account_history as l
        where l.account_id = h.account_id and l.valid_from > h.valid_from and l.valid_from <= '2025-07-01')
      """)
    #expect(try row.int("changes") == 0)
  }

  @Test("26 offices stand in 20 countries and go live in four waves of like size")
  func offices() async throws {
    let offices = try await FilledDatabase.row(
      """
      select count(*) as offices, count(distinct country_code) as countries, count(distinct country) as names,
        count(distinct region) as regions
      from crm.office
      """)
    #expect(try offices.int("offices") == 26)
    #expect(try offices.int("countries") == 20)
    #expect(try offices.int("names") == 20)
    #expect(try offices.int("regions") == 6)

    let waves = try await FilledDatabase.rows(
      """
      select o.wave, o.go_live::text as go_live, count(*)::double precision / sum(count(*)) over () as share
      from crm.office as o join crm.account as a using (office_id)
      group by o.wave, o.go_live order by o.wave
      """)
    #expect(
      try waves.map { try $0.string("go_live") } == ["2024-09-02", "2024-12-02", "2025-03-03", "2025-06-02"])
    for wave in waves { #expect((0.21...0.29).contains(try wave.double("share"))) }
  }

  @Test("there are as many opportunities, cases, contacts and surveys as such a company has")
  func volumes() async throws {
    let row = try await FilledDatabase.row(
      """
      select (select count(*) from crm.opportunity) as opportunities, (select count(*) from crm.service_case) as cases,
        (select count(*) from crm.activity) as activities, (select count(*) from crm.survey) as surveys,
        (select avg((answered_at is not null)::integer)::double precision from crm.survey) as answered,
        (select count(*) from crm.product) as products
      """)
    #expect((18_000...25_000).contains(try row.int("opportunities")))
    #expect((26_000...34_000).contains(try row.int("cases")))
    #expect((100_000...130_000).contains(try row.int("activities")))
    #expect((18_000...25_000).contains(try row.int("surveys")))
    #expect((0.27...0.33).contains(try row.double("answered")))
    #expect(try row.int("products") == 14)
  }
}
