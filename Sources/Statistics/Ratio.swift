/// A ratio of two sums over the same units, such as discount by list price over orders, by the delta method.
///
/// A unit is what was sampled (an account, an order); numerator and denominator of one unit may be correlated.
public struct Ratio: Sendable, Equatable {
  /// How many units.
  public let count: Int
  /// The ratio of the sums.
  public let estimate: Double
  /// The sum of squares of numerator less ratio times denominator.
  private let residualSquares: Double
  private let meanDenominator: Double

  /// A ratio from the sums over units of numerators, denominators, their squares and their products.
  ///
  /// - Throws: `StatisticsError` when there are fewer than two units, the denominators add up to zero, or a sum is not
  ///   finite.
  public init(
    count: Int, numerators: Double, denominators: Double, squaredNumerators: Double, squaredDenominators: Double,
    products: Double
  ) throws(StatisticsError) {
    let place = "ratio"
    try Check.atLeast(2, count, "units", in: place)
    for sum in [numerators, denominators, squaredNumerators, squaredDenominators, products] {
      try Check.finite(sum, "sum", in: place)
    }
    guard denominators != 0 else { throw StatisticsError(kind: .zeroDenominator, place: place) }
    self.count = count
    estimate = numerators / denominators
    residualSquares = max(
      0, squaredNumerators - 2 * estimate * products + estimate * estimate * squaredDenominators)
    meanDenominator = denominators / Double(count)
  }

  /// The variance of the ratio with n − 1, the linearised estimate of survey sampling.
  ///
  /// Source: Cochran (1977), Sampling Techniques, §2.11 and §6.4.
  public var variance: Double { nonparametricVariance * Double(count) / Double(count - 1) }

  /// The nonparametric delta-method variance with n, the sum of squared influence values over n².
  ///
  /// Source: Davison and Hinkley (1997), Bootstrap Methods and their Application, §2.7.2.
  public var nonparametricVariance: Double {
    residualSquares / (Double(count) * meanDenominator * Double(count) * meanDenominator)
  }

  /// The interval by the n − 1 variance and Student's t with n − 1 degrees of freedom.
  ///
  /// Below 30 units with skewed amounts it is too short; a bootstrap serves better there.
  /// - Throws: `StatisticsError` when the level is not between 0 and 1.
  public func interval(level: Double = 0.95) throws(StatisticsError) -> Interval {
    let t = try StudentT.critical(level: level, degreesOfFreedom: Double(count - 1), in: "interval of a ratio")
    let reach = t * variance.squareRoot()
    return Interval(lower: estimate - reach, upper: estimate + reach, level: level)
  }
}
