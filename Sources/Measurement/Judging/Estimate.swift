import Statistics

/// A value with what makes it honest: how many observations it rests on, and its interval.
public struct Estimate: Sendable, Hashable {
  /// What was counted.
  public let sample: Sample
  /// Wilson's interval of a share, Student's of a mean; nil for a total, which has no sampling error of its own, and
  /// where there are too few observations for one.
  public let interval: ConfidenceInterval?
  /// The fewest observations from which the value is judged.
  public let minimumObservations: Int

  /// The value that a sample tells.
  /// - Parameters:
  ///   - level: the level of the interval.
  ///   - minimumObservations: the fewest observations from which the value is judged.
  public init(_ sample: Sample, minimumObservations: Int, level: Double = 0.95) {
    self.sample = sample
    self.minimumObservations = minimumObservations
    interval = Self.interval(of: sample, level: level).map(ConfidenceInterval.init)
  }

  /// The value; nil without observations.
  public var value: Double? { sample.value }

  /// How many observations it rests on.
  public var count: Int { sample.count }

  /// Whether there are enough observations to judge by.
  public var isEnough: Bool { value != nil && count >= minimumObservations }

  private static func interval(of sample: Sample, level: Double) -> Interval? {
    switch sample {
    case .proportion(let successes, let trials):
      try? Proportion(successes: successes, trials: trials).wilson(level: level)
    case .mean(let count, let sum, let sumOfSquares):
      try? Moments(count: count, sum: sum, sumOfSquares: sumOfSquares).interval(level: level)
    case .total:
      nil
    }
  }
}
