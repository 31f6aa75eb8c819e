import Postgres
import TestSupport
import Testing

@testable import DemoCompany

@Suite("Life goes on in the demo company")
struct AdvanceTests {
  /// Fills a database at a tenth of the size and lends it.
  private func withCompany(_ body: (DemoCompany, borrowing Connection) throws -> Void) async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let company = try DemoCompany(scale: 0.1)
      try company.fill(connection)
      try body(company, connection)
    }
  }

  @Test("about the share of rows that was asked for is new or changed", arguments: [0.02, 0.1])
  func share(fraction: Double) async throws {
    try await withCompany { company, connection in
      let tables: [Table] = [.account, .contact, .opportunity, .serviceCase, .activity, .survey]
      var before: [Table: Int] = [:]
      for table in tables { before[table] = try connection.value("select count(*) from \(table.identifier)") }
      let summary = try company.advance(connection, days: 5, fraction: fraction)
      for table in tables {
        let line = try #require(summary.lines.first { $0.table == table.rawValue })
        let rows = Double(try #require(before[table]))
        let expected = fraction * rows
        // Three standard deviations of a count, and what a table's own mix adds.
        #expect(
          abs(Double(line.added + line.changed) - expected) < 0.25 * expected + 3 * expected.squareRoot(), "\(table)")
        let count: Int = try connection.value("select count(*) from \(table.identifier)")
        #expect(count == (before[table] ?? 0) + line.added)
      }
    }
  }

  @Test("what it says it changed is what is modified after the newest moment before, or at most 20 hours behind it")
  func modified() async throws {
    try await withCompany { company, connection in
      try connection.execute("create table public.before as select activity_id from crm.activity")
      let summary = try company.advance(connection, days: 2, fraction: 0.1)
      for table in [Table.opportunity, .serviceCase, .opportunityStage, .caseStatus, .contact] {
        let line = try #require(summary.lines.first { $0.table == table.rawValue })
        let modified: Int = try connection.value(
          """
          select count(*) from \(table.identifier)
          where modified_at > '2026-06-30T18:00Z' and modified_at <= '2026-07-02T18:00Z'
          """)
        #expect(modified == line.added + line.changed, "\(table)")
      }
      let late = try connection.rows(
        """
        select count(*) filter (where modified_at <= '2026-06-30T18:00Z') as behind,
          count(*) filter (where modified_at < '2026-06-29T21:59:59Z') as too_far, count(*) as added
        from crm.activity where activity_id not in (select activity_id from public.before)
        """
      ).only()
      #expect(try late.int("behind") > 0)
      #expect(try late.int("behind") < late.int("added") / 4)
      #expect(try late.int("too_far") == 0)
    }
  }

  @Test(
    "stages move, cases are opened, closed and reopened, rows are deleted, surveys answered, people promoted, rates published"
  )
  func kinds() async throws {
    try await withCompany { company, connection in
      let deleted: Int = try connection.value("select count(*) from crm.activity where is_deleted")
      let summary = try company.advance(connection, days: 40, fraction: 0.2)
      let row = try connection.rows(
        """
        select
          (select count(*) from crm.opportunity where close_date > '2026-06-30' and stage = 'Won') as won,
          (select count(*) from crm.opportunity where close_date > '2026-06-30' and stage = 'Lost') as lost,
          (select count(*) from crm.service_case where opened_at > '2026-06-30T18:00Z') as opened,
          (select count(*) from crm.case_status where changed_at > '2026-06-30T18:00Z' and status = 'Reopened') as again,
          (select count(*) from crm.survey where answered_at > '2026-06-30T18:00Z') as answered,
          (select count(*) from crm.activity where is_deleted) as deleted,
          (select count(distinct month) from crm.exchange_rate where month > '2026-06-30') as months,
          (select count(*) from crm.survey_answer join crm.survey using (survey_id)
            where answered_at > '2026-06-30T18:00Z' and question = 'speed') as rated,
          (select count(*) from crm.employee
            where modified_at > '2026-06-30T18:00Z' and role = 'Account manager') as promoted
        """
      ).only()
      for column in ["won", "lost", "opened", "again", "answered", "rated", "promoted"] {
        #expect(try row.int(column) > 0, "\(column)")
      }
      #expect(try row.int("deleted") > deleted)
      #expect(try row.int("months") == 2)
      #expect(summary.rows > 0)
    }
  }

  /// All of them but the number of an account's states, which grows with life.
  static let lasting = SanityTests.contradictions.map(\.name).filter { !$0.contains("more than four states") }

  @Test("after three steps nothing contradicts", arguments: lasting)
  func sanity(name: String) async throws {
    let check = try #require(SanityTests.contradictions.first { $0.name == name })
    let connection = try Connection(to: await AdvancedDatabase.shared.address())
    let count: Int = try connection.value(check.sql)
    #expect(count == 0)
  }
}
