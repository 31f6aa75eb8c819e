import Foundation
import Testing

/// KPIs as objects of the demo company's cubes, beside what `plumb kpi` says of them.
struct KPIObjectTests {
  private struct Reading: Decodable {
    let value: Double?
    let change: Double?
    let target: Double?
    let status: String?
  }

  private struct Cell: Decodable {
    let ordinal: Int
    let value: Double?
    let error: String?
  }

  private struct Answer: Decodable {
    let cells: [Cell]
  }

  /// The cube of each KPI with its dimension of dates.
  private static let cubes = [
    "Win rate": ("Sales", "Closed"), "Revenue": ("Sales", "Closed"), "Average order": ("Sales", "Closed"),
    "Sales cycle": ("Sales", "Closed"), "First response": ("Service", "Opened"),
    "Logged in time": ("Contacts", "Happened"),
  ]

  @Test("value, goal, status and course of a KPI are those that the command tells", arguments: cubes.keys.sorted())
  func readings(kpi: String) async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let told = try await plumb.run("kpi", kpi, "--from", "2025-07-01", "--to", "2026-06-30", "--format", "json")
    let reading = try #require(JSONDecoder().decode([Reading].self, from: Data(told.output.utf8)).first)
    let (cube, date) = try #require(Self.cubes[kpi])
    // Without a target there is no goal and no status; what is not there takes no place on an axis.
    let names = reading.target == nil ? ["Value", "Trend"] : ["Value", "Goal", "Status", "Trend"]
    let parts = names.map { "KPI\($0)('\(kpi)')" }.joined(separator: ", ")
    let outcome = try await plumb.run(
      "query", "--format", "json",
      """
      SELECT {\(parts)} ON COLUMNS FROM [\(cube)]
      WHERE {[\(date)].[Calendar].[Month].&[202507] : [\(date)].[Calendar].[Month].&[202606]}
      """)
    #expect(outcome.status == 0, "\(outcome.error)")
    let cells = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8)).cells
    #expect(cells.allSatisfy { $0.error == nil }, "\(outcome.output)")
    let object = Dictionary(uniqueKeysWithValues: cells.map { (names[$0.ordinal], $0.value) })
    let value = try #require(object["Value"] ?? nil)
    #expect(abs(value - (reading.value ?? .nan)) <= 1e-9 * abs(value))
    #expect((object["Goal"] ?? nil) == reading.target)
    let standings = ["on track": 1.0, "at risk": 0, "off track": -1]
    #expect((object["Status"] ?? nil) == reading.status.flatMap { standings[$0] })
    let change = try #require(reading.change)
    #expect((object["Trend"] ?? nil) == (change > 0 ? 1 : change < 0 ? -1 : 0))
  }
}
