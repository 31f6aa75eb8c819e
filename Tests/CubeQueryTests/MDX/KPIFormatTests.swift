import CubeModel
import CubeTestSupport
import OrderedCollections
import Testing
import VisualBasic

@testable import CubeQuery

/// How the parts of KPIs are written.
@Suite("formats of KPIs")
struct KPIFormatTests {
  private func cells(_ statement: String, _ engine: MDXEngine, language: String = "en") async throws -> [String] {
    guard case .cellSet(let set) = try await engine.answer(statement, language: language) else { return [] }
    return set.cells.map(\.formatted)
  }

  @Test("a KPI that is judged has value and goal in its own format, its standing as a bare mark")
  func judged() async throws {
    let deals = [DealModel.deal("2025-01-01", won: true), DealModel.deal("2025-01-02", won: false)]
    let engine = MDXEngine(model: DealModel.model, source: DealModel.store(deals))
    let parts = "KPIValue('Win rate'), KPIGoal('Win rate'), KPIStatus('Win rate')"
    #expect(try await cells("SELECT {\(parts)} ON 0 FROM [Sales]", engine) == ["50.0%", "57.0%", "-1"])
    #expect(
      try await cells(
        "WITH MEMBER [Measures].[Goal] AS KPIGoal('Win rate') SELECT {[Measures].[Goal]} ON 0 FROM [Sales]", engine)
        == ["57.0%"])
    #expect(try await cells("SELECT {KPIValue('Sales cycle')} ON 0 FROM [Sales]", engine) == ["50.0 days"])
    #expect(try await cells("SELECT {KPIValue('Sales cycle')} ON 0 FROM [Sales]", engine, language: "zh") == ["50.0 天"])
  }

  @Test("a cube's own KPI has its goal in the format of its value, unless the goal's formula has one")
  func own() async throws {
    var model = try Market.model()
    model.cubes["Sales"]?.indicators["Price"] = CubeDefinition.Indicator(
      value: "[Measures].[Price]", goal: "1.5", status: "0.5",
      trend: "0 - [Measures].[Store Sales] / [Measures].[Store Sales]",
      weight: "3", caption: LocalizedText("Price"))
    model.cubes["Sales"]?.indicators["Sales"] = CubeDefinition.Indicator(
      value: "[Measures].[Unit Sales]", goal: "[Measures].[Price] * 0 + 2", caption: LocalizedText("Sales"))
    let engine = MDXEngine(model: model, source: Market.store())
    let parts = ["Goal", "Status", "Trend", "Weight"].map { "KPI\($0)('Price')" }.joined(separator: ", ")
    #expect(try await cells("SELECT {\(parts)} ON 0 FROM [Sales]", engine) == ["1.50", "0.5", "-1", "3"])
    #expect(try await cells("SELECT {KPIGoal('Sales')} ON 0 FROM [Sales]", engine) == ["2.00"])
  }

  @Test(
    "a number format says the same as a format string",
    arguments: [
      NumberFormat(), NumberFormat(prefix: "£"), NumberFormat(suffix: " days", decimals: 1),
      NumberFormat(suffix: "%", decimals: 1, isPercent: true), NumberFormat(suffix: " % of all", isPercent: true),
      NumberFormat(prefix: "a \"b\" ", suffix: "#0;", decimals: 2, groupsThousands: false),
    ])
  func strings(_ format: NumberFormat) {
    let text = format.formatString.english
    for number in [0, 0.574, 1, -3, 1234.56, -0.25, 1_000_000] {
      let written = FormatString(text, conventions: .of(language: "en")).text(of: .number(number))
      #expect(written == format.text(for: number), "\(text)")
    }
  }
}
