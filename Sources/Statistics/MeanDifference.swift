/// The difference of two means by Welch's method, which does not suppose equal variances.
///
/// Source: Welch (1947), Biometrika 34:28–35; degrees of freedom by Satterthwaite (1946).
public struct MeanDifference: Sendable, Equatable {
  /// The first mean less the second.
  public let estimate: Double
  /// The interval of the difference.
  public let interval: Interval
  /// The standard error of the difference.
  public let standardError: Double
  /// Welch's t.
  public let statistic: Double
  /// Satterthwaite's degrees of freedom, seldom a whole number.
  public let degreesOfFreedom: Double
  /// The probability of a difference at least as large when there is none, two-sided.
  public let pValue: Double

  /// The difference of one mean less another, from independent samples.
  ///
  /// - Throws: `StatisticsError` when a sample has fewer than two observations, neither has any spread, or the level is
  ///   not between 0 and 1.
  public init(of first: Moments, minus second: Moments, level: Double = 0.95) throws(StatisticsError) {
    let place = "Welch's difference of means"
    try Check.atLeast(2, first.count, "observations in the first sample", in: place)
    try Check.atLeast(2, second.count, "observations in the second sample", in: place)
    guard let mean = first.mean, let other = second.mean, let variance = first.variance,
      let otherVariance = second.variance, variance > 0 || otherVariance > 0
    else { throw StatisticsError(kind: .noVariation, place: place) }
    let (n, m) = (Double(first.count), Double(second.count))
    let (one, two) = (variance / n, otherVariance / m)
    estimate = mean - other
    standardError = (one + two).squareRoot()
    statistic = estimate / standardError
    // As shares of the whole, so that squares of very small or large variances stay within a double.
    let share = one / (one + two)
    degreesOfFreedom = 1 / (share * share / (n - 1) + (1 - share) * (1 - share) / (m - 1))
    let t = try StudentT.critical(level: level, degreesOfFreedom: degreesOfFreedom, in: place)
    interval = Interval(lower: estimate - t * standardError, upper: estimate + t * standardError, level: level)
    pValue = StudentT.twoSided(statistic, degreesOfFreedom: degreesOfFreedom)
  }
}
