/// The difference of two ratios from independent samples, by the delta method.
///
/// Source: Cochran (1977), Sampling Techniques, §6.4, for the variances; degrees of freedom by Satterthwaite (1946). With
/// denominators of 1 it is Welch's difference of means.
public struct RatioDifference: Sendable, Equatable {
  /// The first ratio less the second.
  public let estimate: Double
  /// The interval of the difference.
  public let interval: Interval
  /// The standard error of the difference.
  public let standardError: Double
  /// Satterthwaite's degrees of freedom, seldom a whole number.
  public let degreesOfFreedom: Double
  /// The probability of a difference at least as large when there is none, two-sided.
  public let pValue: Double

  /// The difference of one ratio less another.
  ///
  /// - Throws: `StatisticsError` when neither ratio has any spread or the level is not between 0 and 1.
  public init(of first: Ratio, minus second: Ratio, level: Double = 0.95) throws(StatisticsError) {
    let place = "difference of ratios"
    let (one, two) = (first.variance, second.variance)
    guard one + two > 0 else { throw StatisticsError(kind: .noVariation, place: place) }
    estimate = first.estimate - second.estimate
    standardError = (one + two).squareRoot()
    let share = one / (one + two)
    degreesOfFreedom =
      1 / (share * share / Double(first.count - 1) + (1 - share) * (1 - share) / Double(second.count - 1))
    let t = try StudentT.critical(level: level, degreesOfFreedom: degreesOfFreedom, in: place)
    interval = Interval(lower: estimate - t * standardError, upper: estimate + t * standardError, level: level)
    pValue = StudentT.twoSided(estimate / standardError, degreesOfFreedom: degreesOfFreedom)
  }
}
