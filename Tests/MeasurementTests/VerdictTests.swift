import CubeModel
import Testing

@testable import Measurement

@Suite("Verdicts and target statuses at their boundaries")
struct VerdictTests {
  private static func judge(_ direction: KPIDefinition.Direction) -> ChangeJudge {
    let kpi = KPIDefinition(
      name: "K", caption: LocalizedText("K"), owner: "O", cube: "C", date: "D", value: .mean(measure: "M"),
      direction: direction, format: NumberFormat(), baseline: .init(first: "2024-01-01", last: "2024-12-31"))
    let empty = Sample.mean(count: 0, sum: 0, sumOfSquares: 0)
    return ChangeJudge(
      kpi: kpi, observed: Observed(now: empty, baseline: empty, yearBefore: empty),
      period: Period(Month(year: 2025, number: 1)))
  }

  @Test("an interval that touches zero tells no change; direction decides what is better")
  func boundaries() {
    func interval(_ lower: Double, _ upper: Double) -> ConfidenceInterval {
      .init(lower: lower, upper: upper, level: 0.95)
    }
    let cases: [(ConfidenceInterval, Verdict, Verdict)] = [
      (interval(0.001, 1), .improved, .worsened), (interval(0, 1), .noDetectableChange, .noDetectableChange),
      (interval(-1, 0), .noDetectableChange, .noDetectableChange), (interval(-1, -0.001), .worsened, .improved),
      (interval(-1, 1), .noDetectableChange, .noDetectableChange),
    ]
    for (interval, up, down) in cases {
      #expect(Self.judge(.up).verdict(on: interval) == up)
      #expect(Self.judge(.down).verdict(on: interval) == down)
    }
  }

  @Test(
    "a target is reached at its value, at risk within the tolerance, off track beyond it",
    arguments: [
      (KPIDefinition.Direction.up, 100, TargetStatus.onTrack), (.up, 99, .atRisk), (.up, 95, .atRisk),
      (.up, 94, .offTrack), (.down, 100, .onTrack), (.down, 101, .atRisk), (.down, 105, .atRisk),
      (.down, 106, .offTrack),
    ] as [(KPIDefinition.Direction, Int, TargetStatus)])
  func targets(direction: KPIDefinition.Direction, value: Int, status: TargetStatus) {
    let estimate = Estimate(.mean(count: 50, sum: Double(value) * 50, sumOfSquares: 1e9), minimumObservations: 30)
    #expect(TargetReading(.init(value: 100), direction: direction, estimate: estimate).status == status)
  }

  @Test("a negative target keeps its tolerance on the worse side")
  func negativeTarget() {
    let estimate = Estimate(.mean(count: 50, sum: -104 * 50, sumOfSquares: 1e9), minimumObservations: 30)
    #expect(TargetReading(.init(value: -100), direction: .up, estimate: estimate).status == .atRisk)
  }

  @Test("changes are judged as a family: one that chance alone may have made does not stand")
  func family() {
    func change(_ pValue: Double) -> Change {
      Change(
        reference: Self.judge(.up).period, then: Estimate(.proportion(successes: 1, trials: 2), minimumObservations: 1),
        basis: .values,
        measured: .init(
          difference: 1, relative: nil, interval: .init(lower: 0.1, upper: 1, level: 0.95), smallestDetectable: 1,
          pValue: pValue), verdict: .improved)
    }
    let judged = ChangeFamily.judge([change(0.001), change(0.04), change(0.5), change(0.6)])
    #expect(judged.map(\.verdict) == [.improved, .noDetectableChange, .noDetectableChange, .noDetectableChange])
    #expect(abs((judged[0].adjustedPValue ?? 0) - 0.004) < 1e-12)
    #expect(abs((judged[1].adjustedPValue ?? 0) - 0.08) < 1e-12)
    #expect(ChangeFamily.judge([change(0.04)])[0].verdict == .improved)
  }
}
