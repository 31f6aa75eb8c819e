import CubeModel
import CubeQuery
import CubeTestSupport
import Measurement
import Testing

@Suite("KPI readings against numbers worked out by hand")
struct KPIReadingTests {
  private static func read(
    _ question: KPIQuestion, _ deals: [RowStore.Row], in model: Model = DealModel.model
  ) async throws -> KPIReading {
    let answers = try await Measurer(model: model, source: DealModel.store(deals)).answer(.init(kpis: [question]))
    return try #require(answers.kpis.first)
  }

  private static func deals(_ day: String, won: Int, of all: Int, tier: String? = "A") -> [RowStore.Row] {
    (0..<all).map { DealModel.deal(day, tier: tier, won: $0 < won) }
  }

  @Test("a share has Wilson's interval, and Newcombe's for its change since the baseline")
  func proportion() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(12)),
      Self.deals("2026-01-10", won: 60, of: 100) + Self.deals("2024-01-10", won: 40, of: 100)
        + Self.deals("2023-08-31", won: 9, of: 9) + Self.deals("2026-07-01", won: 9, of: 9))
    #expect(reading.period.description == "2025-07-01 to 2026-06-30")
    #expect(reading.estimate.value == 0.6)
    #expect(reading.estimate.count == 100)
    let interval = try #require(reading.estimate.interval)
    #expect(abs(interval.lower - 0.5020025868) < 1e-9 && abs(interval.upper - 0.6905987136) < 1e-9)
    let change = reading.sinceBaseline
    let measured = try #require(change.measured)
    #expect(change.then.value == 0.4)
    #expect(abs(measured.difference - 0.2) < 1e-12)
    #expect(abs((measured.relative ?? 0) - 0.5) < 1e-12)
    #expect(abs(measured.interval.lower - 0.0614107292) < 1e-9)
    #expect(abs(measured.interval.upper - 0.3281259295) < 1e-9)
    #expect(try #require(measured.smallestDetectable) > 0.15)
    #expect(change.verdict == .improved)
    #expect(change.evidence == .rawChange)
    #expect(reading.sinceYearBefore.verdict == .cannotTell(.noDataThen))
    #expect(reading.sinceYearBefore.measured == nil)
    #expect(reading.target?.status == .onTrack)
  }

  @Test("a mean has Welch's interval; fewer days are an improvement when down is better")
  func mean() async throws {
    func deals(_ day: String, _ days: [Int64]) -> [RowStore.Row] {
      days.flatMap { days in (0..<30).map { _ in DealModel.deal(day, won: true, days: days) } }
    }
    let lost = Self.deals("2026-02-01", won: 0, of: 50)
    let reading = try await Self.read(
      KPIQuestion(kpi: "Sales cycle", period: .lastWholeMonths(12)),
      deals("2026-01-10", [40, 50]) + deals("2024-01-10", [50, 60]) + lost)
    let measured = try #require(reading.sinceBaseline.measured)
    #expect(reading.estimate.value == 45)
    #expect(reading.estimate.count == 60)
    #expect(abs(measured.difference + 10) < 1e-9)
    #expect(abs(measured.interval.upper + 10 - 1.8230) < 1e-3)
    #expect(abs(try #require(measured.smallestDetectable) - 2.6006) < 1e-2)
    #expect(reading.sinceBaseline.verdict == .improved)
    let worse = try await Self.read(
      KPIQuestion(kpi: "Sales cycle", period: .lastWholeMonths(12)),
      deals("2026-01-10", [50, 60]) + deals("2024-01-10", [40, 50]))
    #expect(worse.sinceBaseline.verdict == .worsened)
    #expect(worse.target?.status == .offTrack)
  }

  /// Two months' totals of £1,000 and £1,200 in turn, 60 deals in all.
  private static func revenue(from month: Month, pence: [Int64], months: Int = 12) -> [RowStore.Row] {
    (0..<months).flatMap { index in
      (0..<5).map { _ in
        DealModel.deal(
          month.advanced(by: index).firstDay.description, won: true, pence: pence[index % pence.count] / 5)
      }
    }
  }

  @Test("a total has no interval of its own; its change is told per month, with Welch's interval over months")
  func total() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Revenue", period: .lastWholeMonths(12)),
      Self.revenue(from: Month(year: 2025, number: 7), pence: [1000_00, 1200_00])
        + Self.revenue(from: Month(year: 2023, number: 9), pence: [900_00, 1100_00]))
    #expect(reading.estimate.value == 13_200)
    #expect(reading.estimate.interval == nil)
    #expect(reading.target?.status == .onTrack)
    let change = reading.sinceBaseline
    let measured = try #require(change.measured)
    #expect(change.basis == .perMonth(now: 12, then: 12))
    #expect(abs(measured.difference - 100) < 1e-9)
    #expect(abs((measured.relative ?? 0) - 0.1) < 1e-9)
    #expect(abs(measured.interval.upper - 100 - 88.43) < 0.01)
    #expect(change.verdict == .improved)
  }

  @Test("a total of another length is compared per month, and its target is in proportion")
  func totalOfAnotherLength() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Revenue", period: .lastWholeMonths(6), targetMonths: 12),
      Self.revenue(from: Month(year: 2026, number: 1), pence: [1000_00, 1200_00], months: 6)
        + Self.revenue(from: Month(year: 2023, number: 9), pence: [1000_00, 1200_00]))
    #expect(reading.estimate.value == 6600)
    #expect(reading.sinceBaseline.basis == .perMonth(now: 6, then: 12))
    #expect(abs(try #require(reading.sinceBaseline.measured).difference) < 1e-9)
    #expect(reading.sinceBaseline.verdict == .noDetectableChange)
    #expect(reading.target?.value == 6000)
  }

  @Test("months without data are left out of a total's change, and too few months cannot tell")
  func missingMonths() async throws {
    let now = Self.revenue(from: Month(year: 2025, number: 7), pence: [1000_00, 1200_00])
    let sparse = try await Self.read(
      KPIQuestion(kpi: "Revenue", period: .lastWholeMonths(12)),
      now + Self.revenue(from: Month(year: 2024, number: 1), pence: [1000_00, 1200_00], months: 8))
    #expect(sparse.sinceBaseline.basis == .perMonth(now: 12, then: 8))
    #expect(sparse.sinceBaseline.verdict == .noDetectableChange)
    let few = try await Self.read(
      KPIQuestion(kpi: "Revenue", period: .lastWholeMonths(12)),
      now
        + (0..<7).flatMap { _ in
          Self.revenue(from: Month(year: 2024, number: 4), pence: [1000_00, 1200_00], months: 5)
        })
    #expect(few.sinceBaseline.verdict == .cannotTell(.tooFewMonths))
    #expect(few.sinceBaseline.measured == nil)
  }

  @Test("a part of a month is not compared with whole ones")
  func partialMonths() async throws {
    let period = try #require(Period(.init(first: "2025-07-01", last: "2026-06-10")))
    let deals =
      Self.revenue(from: Month(year: 2025, number: 7), pence: [1000_00])
      + Self.revenue(from: Month(year: 2023, number: 9), pence: [900_00, 1100_00])
    let reading = try await Self.read(KPIQuestion(kpi: "Revenue", period: .days(period)), deals)
    #expect(reading.estimate.value == 12_000)
    #expect(reading.sinceBaseline.basis == .perMonth(now: 11, then: 12))
  }

  @Test("without observations there is no value, no change and no status")
  func nothing() async throws {
    for kpi in ["Win rate", "Sales cycle", "Revenue"] {
      let reading = try await Self.read(KPIQuestion(kpi: kpi, period: .lastWholeMonths(12), seriesMonths: 3), [])
      #expect(reading.estimate.value == nil)
      #expect(reading.estimate.count == 0)
      #expect(reading.sinceBaseline.verdict == .cannotTell(.noData))
      #expect(reading.target?.status == .tooLittleData)
      #expect(reading.series.map(\.month.description) == ["2026-04", "2026-05", "2026-06"])
      #expect(reading.series.allSatisfy { $0.estimate == nil })
    }
  }

  @Test("29 observations cannot tell, 30 can", arguments: [29, 30])
  func minimum(count: Int) async throws {
    let now = try await Self.read(
      KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(12)),
      Self.deals("2026-01-10", won: count, of: count) + Self.deals("2024-01-10", won: 1, of: 100))
    #expect(now.sinceBaseline.verdict == (count < 30 ? .cannotTell(.tooFewNow) : .improved))
    #expect(now.target?.status == (count < 30 ? .tooLittleData : .onTrack))
    let then = try await Self.read(
      KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(12)),
      Self.deals("2026-01-10", won: 1, of: 100) + Self.deals("2024-01-10", won: count, of: count))
    #expect(then.sinceBaseline.verdict == (count < 30 ? .cannotTell(.tooFewThen) : .worsened))
  }

  @Test("a baseline of zero gives a difference but no relative change")
  func zeroBaseline() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(12)),
      Self.deals("2026-01-10", won: 60, of: 100) + Self.deals("2024-01-10", won: 0, of: 100))
    let measured = try #require(reading.sinceBaseline.measured)
    #expect(measured.relative == nil)
    #expect(measured.difference == 0.6)
    #expect(reading.sinceBaseline.verdict == .improved)
  }

  @Test("equal observations say nothing about their spread")
  func noVariation() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Sales cycle", period: .lastWholeMonths(12)),
      Self.deals("2026-01-10", won: 40, of: 40) + Self.deals("2024-01-10", won: 40, of: 40))
    #expect(reading.sinceBaseline.verdict == .cannotTell(.noVariation))
  }

  @Test("a period that shares days with the baseline is not compared with it")
  func overlap() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(24)), Self.deals("2024-08-10", won: 60, of: 100))
    #expect(reading.sinceBaseline.verdict == .cannotTell(.overlappingPeriods))
  }

  @Test("months that hold no row are gaps in the series, not zeros")
  func gaps() async throws {
    let reading = try await Self.read(
      KPIQuestion(kpi: "Win rate", period: .lastWholeMonths(12), seriesMonths: 4),
      Self.deals("2026-03-31", won: 1, of: 2) + Self.deals("2026-05-01", won: 0, of: 5))
    #expect(reading.series.map { $0.estimate?.value } == [0.5, nil, 0, nil])
    #expect(reading.series.map { $0.estimate?.count } == [2, nil, 5, nil])
  }

  @Test("segments come in the level's order, the unknown one last, each with its own change")
  func segments() async throws {
    let deals =
      Self.deals("2026-01-10", won: 60, of: 100, tier: "A") + Self.deals("2024-01-10", won: 40, of: 100, tier: "A")
      + Self.deals("2026-01-10", won: 5, of: 10, tier: "B") + Self.deals("2026-01-10", won: 1, of: 4, tier: nil)
    let reading = try await Self.read(
      KPIQuestion(
        kpi: "Win rate", period: .lastWholeMonths(12), by: .init(dimension: "Customer", level: "Tier")), deals)
    #expect(reading.segments.map(\.member.name) == ["B", "A", nil])
    #expect(reading.segments.map(\.estimate.value) == [0.5, 0.6, 0.25])
    #expect(reading.segments.map(\.estimate.isEnough) == [false, true, false])
    #expect(
      reading.segments.map(\.sinceBaseline.verdict)
        == [.cannotTell(.noDataThen), .improved, .cannotTell(.noDataThen)])
    #expect(reading.estimate.value == 66.0 / 114.0)
  }
}
