/// What a sum of squares needs to become a mean with its spread: count, sum and sum of squares of observations.
///
/// Moments of parts add up to the moments of the whole, so a warehouse can carry them per cell. The variance is the
/// difference of two large sums: observations whose mean exceeds their spread more than a million times lose its digits.
public struct Moments: Sendable, Equatable {
  /// How many observations.
  public let count: Int
  /// Their sum.
  public let sum: Double
  /// The sum of their squares.
  public let sumOfSquares: Double

  /// Moments as sums.
  ///
  /// - Throws: `StatisticsError` when the count is negative or a sum cannot be: not finite, negative squares, or squares
  ///   too small for their sum.
  public init(count: Int, sum: Double, sumOfSquares: Double) throws(StatisticsError) {
    let place = "moments"
    try Check.count(count, "observations", in: place)
    try Check.finite(sum, "sum", in: place)
    try Check.finite(sumOfSquares, "sum of squares", in: place)
    // Cauchy–Schwarz, with room for the rounding of long sums.
    guard sumOfSquares >= 0, sum * sum <= Double(count) * sumOfSquares * (1 + 1e-9) else {
      throw StatisticsError(
        kind: .notUsable(what: "sum of squares", expected: "at least the square of the sum divided by the count"),
        place: place)
    }
    self.count = count
    self.sum = sum
    self.sumOfSquares = sumOfSquares
  }

  /// The moments of observations.
  ///
  /// - Throws: `StatisticsError` when an observation is not finite or squares leave the range of a double.
  public init(_ observations: [Double]) throws(StatisticsError) {
    try self.init(
      count: observations.count, sum: observations.reduce(0, +),
      sumOfSquares: observations.reduce(0) { $0 + $1 * $1 })
  }

  /// The mean; nil without observations.
  public var mean: Double? { count > 0 ? sum / Double(count) : nil }

  /// The sample variance, with n − 1; nil for fewer than two observations.
  public var variance: Double? {
    guard count > 1 else { return nil }
    let n = Double(count)
    return max(0, (sumOfSquares - sum / n * sum) / (n - 1))
  }

  /// The moments of these observations and those together.
  ///
  /// - Throws: `StatisticsError` when a sum leaves the range of a double.
  public func merged(with other: Moments) throws(StatisticsError) -> Moments {
    try Moments(count: count + other.count, sum: sum + other.sum, sumOfSquares: sumOfSquares + other.sumOfSquares)
  }

  /// Student's interval around the mean.
  ///
  /// Source: Student (1908), Biometrika 6:1–25.
  /// - Throws: `StatisticsError` when there are fewer than two observations or the level is not between 0 and 1.
  public func interval(level: Double = 0.95) throws(StatisticsError) -> Interval {
    let place = "interval of a mean"
    guard let mean, let variance else {
      throw StatisticsError(kind: .tooFew(what: "observations", count: count, least: 2), place: place)
    }
    let t = try StudentT.critical(level: level, degreesOfFreedom: Double(count - 1), in: place)
    let reach = t * (variance / Double(count)).squareRoot()
    return Interval(lower: mean - reach, upper: mean + reach, level: level)
  }
}
