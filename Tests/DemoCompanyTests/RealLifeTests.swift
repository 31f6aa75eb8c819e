import Postgres
import TestSupport
import Testing

@testable import DemoCompany

@Suite("The demo company's rows are as unkempt as real ones")
struct RealLifeTests {
  @Test("every declared misspelling of a sector occurs, and no other")
  func misspellings() async throws {
    let rows = try await FilledDatabase.rows(
      "select distinct sector from crm.account where sector is not null order by sector")
    let known = Sector.all.map(\.name) + Sector.misspellings.map(\.written)
    #expect(try Set(rows.map { try $0.string(0) }) == Set(known))
  }

  /// Shares of rows, in per cent, with what they lie between.
  static let shares: [(name: String, sql: SQL, range: ClosedRange<Double>)] = [
    ("accounts without a sector", "select avg((sector is null)::integer) * 100 from crm.account", 2...7),
    (
      "opportunities without an amount",
      "select avg((amount is null)::integer) * 100 from crm.opportunity", 1...4
    ),
    ("opportunities without an owner", "select avg((owner_id is null)::integer) * 100 from crm.opportunity", 1...4),
    (
      "opportunities without a product",
      "select avg((product_id is null)::integer) * 100 from crm.opportunity", 1...4
    ),
    ("opportunities deleted", "select avg(is_deleted::integer) * 100 from crm.opportunity", 0.5...2),
    ("accounts deleted", "select avg(is_deleted::integer) * 100 from crm.account", 0.5...2),
    ("activities deleted", "select avg(is_deleted::integer) * 100 from crm.activity", 0.5...2),
    ("cases without an account", "select avg((account_id is null)::integer) * 100 from crm.service_case", 3...8),
    ("cases unresolved", "select avg((resolved_at is null)::integer) * 100 from crm.service_case", 0.2...3),
    ("people without a mail address", "select avg((email is null)::integer) * 100 from crm.contact", 4...10),
    (
      "people with a phone that cannot be called",
      "select avg((phone !~ '^\\+[0-9]+ [0-9]{2} [0-9]{4} [0-9]{4}$')::integer) * 100 from crm.contact", 3...8
    ),
    (
      "answers that came weeks later",
      """
      select avg((a.modified_at > s.answered_at + interval '6 days')::integer) * 100
      from crm.survey_answer as a join crm.survey as s using (survey_id)
      """, 2...6
    ),
    (
      "history rows that came a week late or later",
      """
      select avg((modified_at > valid_from + interval '7 days')::integer) * 100 from crm.account_history
      """, 0.5...8
    ),
    (
      "opportunities that went back a stage",
      """
      select avg(back::integer) * 100 from (
        select bool_or(stage = 'Qualified' and before = 'Proposal') as back from (
          select opportunity_id, stage, lag(stage) over (
            partition by opportunity_id order by entered_at, opportunity_stage_id) as before
          from crm.opportunity_stage) as s
        group by opportunity_id) as o
      """, 2...6
    ),
  ]

  @Test("a few rows are so, not none and not many", arguments: shares.map(\.name))
  func share(name: String) async throws {
    let share = try #require(Self.shares.first { $0.name == name })
    let row = try await FilledDatabase.row(share.sql)
    #expect(share.range.contains(try row.double(0)), "\(name)")
  }

  @Test("names hold quotes, apostrophes, semicolons, brackets and Chinese")
  func names() async throws {
    for pattern in ["\"", "'", ";", "[\\[]", "[(]", "[{]", "[一-龥]", "&"] {
      let row = try await FilledDatabase.row("select count(*) from crm.account where name ~ \(pattern)")
      #expect(try row.int(0) > 0, "\(pattern)")
    }
  }

  @Test("two of a hundred accounts are another one's second entry")
  func duplicates() throws {
    let world = World(seed: 1, scale: 1)
    let duplicates = (1...world.population.count).compactMap { id -> (Account, Account)? in
      guard case .duplicate(let original) = world.population.standing(of: id) else { return nil }
      return (world.account(id), world.account(original))
    }
    #expect((40...70).contains(duplicates.count))
    for (duplicate, original) in duplicates {
      #expect(duplicate.id != original.id)
      #expect(duplicate.present.officeID == original.present.officeID)
      let letters = Set(duplicate.name.lowercased())
      #expect(letters.intersection(original.name.lowercased()).count >= 3)
    }
  }

  @Test("accounts change tier, owner and region")
  func changes() async throws {
    let row = try await FilledDatabase.row(
      """
      select count(*) filter (where h.tier <> n.tier) as tiers,
        count(*) filter (where h.owner_id is distinct from n.owner_id) as owners,
        count(*) filter (where ho.region <> no.region) as regions
      from crm.account_history as h
      join lateral (
        select * from crm.account_history as n
        where n.account_id = h.account_id and n.valid_from > h.valid_from order by n.valid_from limit 1) as n on true
      join crm.office as ho on ho.office_id = h.office_id
      join crm.office as no on no.office_id = n.office_id
      """)
    #expect(try row.int("tiers") > 30)
    #expect(try row.int("owners") > 500)
    #expect(try row.int("regions") > 50)
  }
}
