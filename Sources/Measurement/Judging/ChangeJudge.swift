import CubeModel
import Statistics

/// Tells what changed from one period to another.
struct ChangeJudge: Sendable {
  /// The level of the intervals.
  static let level = 0.95

  let kpi: KPIDefinition
  let observed: Observed
  let period: Period

  /// The change since `reference`, in which `then` was observed.
  func change(since reference: Period, then: Sample) -> Change {
    let before = Estimate(then, minimumObservations: kpi.minimumObservations, level: Self.level)
    let now = Estimate(observed.now, minimumObservations: kpi.minimumObservations, level: Self.level)
    let totals = (now: observed.monthlyTotals(in: period), then: observed.monthlyTotals(in: reference))
    var basis = Change.Basis.values
    if case .total = observed.now { basis = .perMonth(now: totals.now.count, then: totals.then.count) }
    func judged(_ measured: Change.Measured?, _ verdict: Verdict) -> Change {
      Change(reference: reference, then: before, basis: basis, measured: measured, verdict: verdict)
    }
    if let reason = obstacle(now: now, then: before, reference: reference, totals: totals) {
      return judged(nil, .cannotTell(reason))
    }
    guard let measured = measure(now: observed.now, then: then, totals: totals) else {
      return judged(nil, .cannotTell(.noVariation))
    }
    return judged(measured, verdict(on: measured.interval))
  }

  /// What an interval amounts to; one that touches zero tells no change.
  func verdict(on interval: ConfidenceInterval) -> Verdict {
    if interval.lower > 0 { return kpi.direction == .up ? .improved : .worsened }
    if interval.upper < 0 { return kpi.direction == .up ? .worsened : .improved }
    return .noDetectableChange
  }

  private func obstacle(
    now: Estimate, then: Estimate, reference: Period, totals: (now: [Double], then: [Double])
  ) -> Verdict.Reason? {
    if now.value == nil { return .noData }
    if then.value == nil { return .noDataThen }
    if period.overlaps(reference) { return .overlappingPeriods }
    if !now.isEnough { return .tooFewNow }
    if !then.isEnough { return .tooFewThen }
    guard case .total = now.sample else { return nil }
    return min(totals.now.count, totals.then.count) < Change.minimumMonths ? .tooFewMonths : nil
  }

  private func measure(
    now: Sample, then: Sample, totals: (now: [Double], then: [Double])
  ) -> Change.Measured? {
    switch (now, then) {
    case (.proportion(let successes, let trials), .proportion(let earlierSuccesses, let earlierTrials)):
      guard let now = try? Proportion(successes: successes, trials: trials),
        let then = try? Proportion(successes: earlierSuccesses, trials: earlierTrials)
      else { return nil }
      return measure(now, then)
    case (.mean(let count, let sum, let squares), .mean(let earlierCount, let earlierSum, let earlierSquares)):
      guard let now = try? Moments(count: count, sum: sum, sumOfSquares: squares),
        let then = try? Moments(count: earlierCount, sum: earlierSum, sumOfSquares: earlierSquares)
      else { return nil }
      return measure(now, then)
    case (.total, .total):
      guard let now = try? Moments(totals.now), let then = try? Moments(totals.then) else { return nil }
      return measure(now, then)
    default:
      return nil
    }
  }

  private func measure(_ now: Proportion, _ then: Proportion) -> Change.Measured? {
    let difference = ProportionDifference(of: now, minus: then)
    guard let interval = try? difference.newcombe(level: Self.level) else { return nil }
    let detectable = try? DetectableProportion(
      from: then.estimate, trials: then.trials, laterTrials: now.trials, level: Self.level)
    // Where a rise and a fall differ the larger one is told: a smaller effect might have gone unseen.
    let smallest = [detectable?.rise, detectable?.fall].compactMap { $0 }.max()
    let test = difference.test
    return Change.Measured(
      difference: difference.estimate, relative: Self.share(difference.estimate, of: then.estimate),
      interval: ConfidenceInterval(interval), smallestDetectable: smallest,
      pValue: test.pValue.isFinite ? test.pValue : 1)
  }

  private func measure(_ now: Moments, _ then: Moments) -> Change.Measured? {
    guard let difference = try? MeanDifference(of: now, minus: then, level: Self.level), let earlier = then.mean else {
      return nil
    }
    return Change.Measured(
      difference: difference.estimate, relative: Self.share(difference.estimate, of: earlier),
      interval: ConfidenceInterval(difference.interval),
      smallestDetectable: try? DetectableMean(by: difference, level: Self.level).change, pValue: difference.pValue)
  }

  private static func share(_ difference: Double, of earlier: Double) -> Double? {
    earlier == 0 ? nil : difference / earlier.magnitude
  }
}
