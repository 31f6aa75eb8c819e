/// A share counted on independent trials: so many successes among so many trials.
public struct Proportion: Sendable, Equatable {
  /// How many trials succeeded.
  public let successes: Int
  /// How many trials there were, at least 1.
  public let trials: Int

  /// A counted share.
  ///
  /// - Throws: `StatisticsError` when there are no trials, a negative count, or more successes than trials.
  public init(successes: Int, trials: Int) throws(StatisticsError) {
    try Check.atLeast(1, trials, "trials", in: "proportion")
    try Check.count(successes, "successes", in: "proportion")
    guard successes <= trials else {
      throw StatisticsError(
        kind: .partExceedsWhole(part: "successes", partCount: successes, whole: "trials", wholeCount: trials),
        place: "proportion")
    }
    self.successes = successes
    self.trials = trials
  }

  /// The share, 0 to 1.
  public var estimate: Double { Double(successes) / Double(trials) }

  /// The score interval of Wilson without continuity correction, within 0 to 1.
  ///
  /// Source: Wilson (1927); Newcombe (1998), Statistics in Medicine 17:857–872, method 3.
  /// - Throws: `StatisticsError` when the level is not between 0 and 1.
  public func wilson(level: Double = 0.95) throws(StatisticsError) -> Interval {
    let z = try Normal.critical(level: level, in: "Wilson interval")
    let n = Double(trials)
    let zz = z * z
    let middle = 2 * Double(successes) + zz
    let failures = Double(trials - successes)
    let reach = z * (zz + 4 * Double(successes) * failures / n).squareRoot()
    // At the edges the ends are 0 and 1 exactly; rounding must not say otherwise.
    return Interval(
      lower: successes == 0 ? 0 : max(0, (middle - reach) / (2 * (n + zz))),
      upper: successes == trials ? 1 : min(1, (middle + reach) / (2 * (n + zz))), level: level)
  }
}
