import DemoCompany
import Postgres
import TestSupport
import Testing

@Suite("The demo company")
struct DemoCompanyTests {
  @Test("has 26 offices in 20 countries")
  func offices() async throws {
    let row = try await FilledDatabase.row(
      "select count(*) as offices, count(distinct country_code) as countries from crm.office")
    #expect(try row.int("offices") == 26)
    #expect(try row.int("countries") == 20)
  }
}
