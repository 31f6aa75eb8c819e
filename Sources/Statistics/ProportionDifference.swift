/// The difference of two shares counted on different customers.
public struct ProportionDifference: Sendable, Equatable {
  /// The first share.
  public let first: Proportion
  /// The share that is taken from the first.
  public let second: Proportion

  /// The difference of one share less another, from independent samples.
  public init(of first: Proportion, minus second: Proportion) {
    self.first = first
    self.second = second
  }

  /// The difference, −1 to 1.
  public var estimate: Double { first.estimate - second.estimate }

  /// Newcombe's hybrid score interval without continuity correction, made of the two Wilson intervals.
  ///
  /// Source: Newcombe (1998), Statistics in Medicine 17:873–890, method 10.
  /// - Throws: `StatisticsError` when the level is not between 0 and 1.
  public func newcombe(level: Double = 0.95) throws(StatisticsError) -> Interval {
    let (one, two) = (try first.wilson(level: level), try second.wilson(level: level))
    let (p, q) = (first.estimate, second.estimate)
    let down = ((p - one.lower) * (p - one.lower) + (two.upper - q) * (two.upper - q)).squareRoot()
    let up = ((one.upper - p) * (one.upper - p) + (q - two.lower) * (q - two.lower)).squareRoot()
    return Interval(lower: estimate - down, upper: estimate + up, level: level).clamped(to: -1...1)
  }

  /// Whether the shares differ: Pearson's chi-square, or Fisher's exact test where an expected count is below 5.
  public var test: HypothesisTest {
    let table = [
      [Double(first.successes), Double(first.trials - first.successes)],
      [Double(second.successes), Double(second.trials - second.successes)],
    ]
    let all = Double(first.trials) + Double(second.trials)
    let columns = [table[0][0] + table[1][0], table[0][1] + table[1][1]]
    var statistic = 0.0
    var least = Double.infinity
    for row in table {
      for (column, count) in row.enumerated() {
        let expected = (row[0] + row[1]) * columns[column] / all
        least = min(least, expected)
        statistic += (count - expected) * (count - expected) / expected
      }
    }
    guard least >= 5 else { return HypothesisTest(method: .fisherExact, statistic: nil, pValue: fisher) }
    return HypothesisTest(
      method: .chiSquare, statistic: statistic, pValue: ChiSquare.upper(statistic, degreesOfFreedom: 1))
  }
}
