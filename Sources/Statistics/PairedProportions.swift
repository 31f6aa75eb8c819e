/// Two shares counted on the same customers, in two waves.
public struct PairedProportions: Sendable, Equatable {
  /// Successes in both waves.
  public let both: Int
  /// Successes in the first wave only.
  public let onlyFirst: Int
  /// Successes in the second wave only.
  public let onlySecond: Int
  /// Successes in neither wave.
  public let neither: Int

  /// Customers by their two answers.
  ///
  /// - Throws: `StatisticsError` when a count is negative or there are no customers.
  public init(both: Int, onlyFirst: Int, onlySecond: Int, neither: Int) throws(StatisticsError) {
    let place = "paired proportions"
    try Check.count(both, "customers who succeeded in both waves", in: place)
    try Check.count(onlyFirst, "customers who succeeded in the first wave only", in: place)
    try Check.count(onlySecond, "customers who succeeded in the second wave only", in: place)
    try Check.count(neither, "customers who succeeded in neither wave", in: place)
    try Check.atLeast(1, both + onlyFirst + onlySecond + neither, "customers", in: place)
    self.both = both
    self.onlyFirst = onlyFirst
    self.onlySecond = onlySecond
    self.neither = neither
  }

  /// The share of the second wave less that of the first, −1 to 1.
  public var estimate: Double {
    Double(onlySecond - onlyFirst) / Double(both + onlyFirst + onlySecond + neither)
  }

  /// Whether the shares differ: McNemar's test on the customers who changed, exact where fewer than 25 did.
  ///
  /// Source: McNemar (1947), Psychometrika 12:153–157, without continuity correction; exact: the sign test on the
  /// discordant pairs.
  public var test: HypothesisTest {
    let changed = onlyFirst + onlySecond
    guard changed >= 25 else {
      let fewer = min(onlyFirst, onlySecond)
      let tail = changed == 0 ? 1 : Binomial.atMost(fewer, trials: changed, probability: 0.5)
      return HypothesisTest(method: .mcNemarExact, statistic: nil, pValue: min(1, 2 * tail))
    }
    let difference = Double(onlyFirst - onlySecond)
    let statistic = difference * difference / Double(changed)
    return HypothesisTest(
      method: .mcNemar, statistic: statistic, pValue: ChiSquare.upper(statistic, degreesOfFreedom: 1))
  }
}
