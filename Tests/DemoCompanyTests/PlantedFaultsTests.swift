import Postgres
import TestSupport
import Testing

@testable import DemoCompany

@Suite("Rows that no warehouse should take are there in their shares")
struct PlantedFaultsTests {
  static let faults: [(name: String, sql: SQL, share: Double)] = [
    (
      "discounts above the list price",
      "select count(*) filter (where discount_amount > list_amount), count(*) from crm.invoice_line",
      PlantedFaults.discountAboveList
    ),
    (
      "statuses of another system",
      """
      select count(*) filter (where status not in ('Sent', 'Responded', 'Lead')), count(*) from crm.campaign_response
      """, PlantedFaults.foreignStatus
    ),
    (
      "costs with the wrong sign", "select count(*) filter (where amount < 0), count(*) from crm.programme_cost",
      PlantedFaults.negativeCost
    ),
  ]

  @Test("each fault occurs as often as it says", arguments: faults.map(\.name))
  func share(name: String) async throws {
    let fault = try #require(Self.faults.first { $0.name == name })
    let row = try await FilledDatabase.row(fault.sql)
    let expected = fault.share * Double(try row.int(1))
    #expect(abs(Double(try row.int(0)) - expected) < 4 * expected.squareRoot())
    #expect(try row.int(0) > 0)
  }
}
