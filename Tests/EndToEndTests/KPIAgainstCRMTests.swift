import Foundation
import Postgres
import Testing

/// What the warehouse says about KPIs, held against the CRM's own tables.
struct KPIAgainstCRMTests {
  /// The opportunities that count: closed in the twelve months of the page, not deleted, not rejected.
  private static let closed: SQL = """
    from crm.opportunity
    where stage in ('Won', 'Lost') and not is_deleted and coalesce(amount, 0) >= 0
      and close_date between '2025-07-01' and '2026-06-30'
    """

  private static func value(of kpi: String, _ plumb: PlumbProcess) async throws -> (value: Double, count: Int) {
    let outcome = try await plumb.run("kpi", kpi, "--format", "json")
    #expect(outcome.status == 0, "\(outcome.error)")
    let rows = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    let row = try #require(rows?.first)
    return (try #require(row["value"] as? Double), try #require(row["n"] as? Int))
  }

  @Test("a share and a mean are what plain SQL over the CRM counts, and the page shows them")
  func sharesAndMeans() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let address = PrivateServer(stateFolder: plumb.stateFolder).address(database: "crm")
    let session = try await Session.open(to: address)
    let rows = try await session.rows(
      """
      select count(*) filter (where stage = 'Won') as won, count(*) as closed,
        avg(close_date - (created_at at time zone 'UTC')::date) filter (where stage = 'Won')::double precision as days
      \(Self.closed)
      """)
    await session.close()
    let row = try #require(rows.first)
    let (won, closed) = (try row.int("won"), try row.int("closed"))
    let winRate = try await Self.value(of: "Win rate", plumb)
    #expect(winRate.count == closed)
    #expect(abs(winRate.value - Double(won) / Double(closed)) < 1e-12)
    let cycle = try await Self.value(of: "Sales cycle", plumb)
    #expect(cycle.count == won)
    #expect(abs(cycle.value - (try row.double("days"))) < 1e-9)
    let page = try String(contentsOfFile: plumb.stateFolder + "/site/executive.html", encoding: .utf8)
    #expect(page.contains("(\(Self.grouped(won)) of \(Self.grouped(closed)))"))
  }

  @Test("contact coverage counts an account once a quarter, over 90 days that share none with those before")
  func coverage() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let session = try await Session.open(
      to: PrivateServer(stateFolder: plumb.stateFolder).address(database: "crm"))
    let rows = try await session.rows(
      """
      select count(*) as accounts, count(*) filter (where exists (
          select from crm.activity as t where t.account_id = a.account_id and not t.is_deleted
            and (t.happened_at at time zone 'UTC')::date between d.day - 89 and d.day)) as contacted
      from unnest(array['2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30']::date[]) as d (day)
      join crm.account as a on not a.is_deleted and (a.created_at at time zone 'UTC')::date <= d.day
      left join crm.account_exit as e using (account_id)
      where coalesce(e.left_on, 'infinity') >= date_trunc('month', d.day)
      """)
    await session.close()
    let row = try #require(rows.first)
    let accounts = try row.int("accounts")
    let coverage = try await Self.value(of: "Contact coverage", plumb)
    #expect(coverage.count == accounts)
    #expect(abs(coverage.value - Double(try row.int("contacted")) / Double(accounts)) < 1e-12)
  }

  private static func grouped(_ number: Int) -> String {
    number < 1000 ? "\(number)" : "\(number / 1000),\(String(number % 1000 + 1000).dropFirst())"
  }
}
