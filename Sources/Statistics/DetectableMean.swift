/// The smallest change of a mean that two samples could have shown.
///
/// Source: Bloom (1995), Evaluation Review 19:547–556: the standard error times the sum of the two quantiles of t.
public struct DetectableMean: Sendable, Equatable {
  /// The smallest change in either direction, in the unit of the observations.
  public let change: Double

  /// What could have been seen by a difference of means.
  ///
  /// - Parameters:
  ///   - difference: the difference with its standard error and degrees of freedom.
  ///   - level: the level of the two-sided test.
  ///   - power: the probability of seeing a change of that size.
  /// - Throws: `StatisticsError` when the level or the power is not between 0 and 1.
  public init(by difference: MeanDifference, level: Double = 0.95, power: Double = 0.8) throws(StatisticsError) {
    let place = "smallest detectable change of a mean"
    try Check.share(power, "power", in: place)
    let df = difference.degreesOfFreedom
    let t = try StudentT.critical(level: level, degreesOfFreedom: df, in: place)
    change = (t + StudentT.quantile(power, degreesOfFreedom: df)) * difference.standardError
  }
}
