import CubeModel
import CubeQuery
import CubeTestSupport
import Measurement
import StarSchema
import Testing

@Suite("Questions made into requests, and measures by level")
struct MeasurementPlanTests {
  @Test("KPIs of the same star and days share requests")
  func sharedRequests() throws {
    let questions = MeasurementQuestions(
      kpis: ["Win rate", "Sales cycle", "Revenue"].map { KPIQuestion(kpi: $0, period: .lastWholeMonths(12)) },
      measures: [
        MeasureQuestion(cube: "Sales", measures: ["Won", "Win rate"], date: "Closed", period: .lastWholeMonths(12))
      ])
    let plan = try MeasurementPlan(questions, in: DealModel.model, asOf: "2026-06-30T18:00:00Z")
    // The period, the baseline and the year before, and the months that the total needs.
    #expect(plan.requests.count == 4)
    #expect(plan.requests.allSatisfy { Set($0.measures).count == $0.measures.count })
  }

  @Test("a total of a ratio and of a distinct count comes from the base, not from the rows above it")
  func totals() async throws {
    let deals =
      (0..<10).map { DealModel.deal("2026-01-10", customer: $0 % 3, tier: "A", won: $0 < 9) }
      + (0..<90).map { DealModel.deal("2026-02-10", customer: $0 % 4, tier: "B", won: $0 < 9) }
    let answers = try await Measurer(model: DealModel.model, source: DealModel.store(deals)).answer(
      .init(measures: [
        MeasureQuestion(
          cube: "Sales", measures: ["Customers", "Win rate", "Average order", "Revenue"], date: "Closed",
          period: .lastWholeMonths(12), rows: .init(dimension: "Customer", level: "Tier"))
      ]))
    let reading = try #require(answers.measures.first)
    #expect(reading.rows.map(\.member.name) == ["B", "A"])
    #expect(reading.rows.map { $0.values.map(\.doubleValue) } == [[4, 0.1, 100, 900], [3, 0.9, 100, 900]])
    #expect(reading.total.map(\.doubleValue) == [4, 0.18, 100, 1800])
    #expect(reading.total.last == .decimal(ScaledDecimal(unscaled: 180_000, scale: 2)), "money keeps its digits")
  }

  @Test("a warehouse without a finished run says what to do")
  func noRun() async throws {
    let empty = DealModel.store([], run: 0, asOf: nil)
    await #expect(throws: MeasurementError(.noFinishedRun)) {
      try await Measurer(model: DealModel.model, source: empty).answer(.init())
    }
    #expect(MeasurementError(.noFinishedRun).description.contains("plumb etl run"))
  }

  @Test("names that are not defined are told with the place and the nearest one")
  func unknownNames() {
    func message(_ questions: MeasurementQuestions) -> String {
      do {
        _ = try MeasurementPlan(questions, in: DealModel.model, asOf: "2026-06-30T18:00:00Z")
        return ""
      } catch { return error.description }
    }
    #expect(
      message(.init(kpis: [KPIQuestion(kpi: "Win rat", period: .lastWholeMonths(1))]))
        == "KPI 'Win rat' is not defined in the definitions. Did you mean 'Win rate'?")
    #expect(
      message(
        .init(measures: [
          MeasureQuestion(cube: "Sales", measures: ["Revenu"], date: "Closed", period: .lastWholeMonths(1))
        ])) == "measure 'Revenu' is not defined in cube 'Sales'. Did you mean 'Revenue'?")
    #expect(
      message(
        .init(kpis: [
          KPIQuestion(
            kpi: "Win rate", period: .lastWholeMonths(1), by: .init(dimension: "Customer", level: "Teir"))
        ])) == "level 'Teir' is not defined in dimension 'Customer' of cube 'Sales'. Did you mean 'Tier'?")
  }

  @Test("a store that is loaded between the two calls is asked again, and refused when it never rests")
  func loadedMeanwhile() async throws {
    struct Restless: CellSource {
      let store: RowStore
      func cells(for requests: [CellRequest]) async throws -> [CellTable] {
        var later = store
        later.stamp.run += 1
        return try await later.cells(for: requests)
      }
      func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
        try await store.members(for: requests)
      }
      func rows(for requests: [RowRequest]) async throws -> [RowTable] {
        try await store.rows(for: requests)
      }
      func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
        try await store.stamps(ofStars: stars, at: state)
      }
    }
    let source = Restless(store: DealModel.store([]))
    await #expect(throws: MeasurementError(.loadedMeanwhile)) {
      try await Measurer(model: DealModel.model, source: source).answer(
        .init(kpis: [KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(1))]))
    }
  }
}
