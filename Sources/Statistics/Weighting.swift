/// Weights of answers, and how many equal answers they are worth.
///
/// Source: Kish (1965), Survey Sampling, §11.7.
public struct Weighting: Sendable, Equatable {
  /// How many answers.
  public let count: Int
  /// The effective number of answers, (Σw)² / Σw²: at most the count, and equal to it when all weights are.
  public let effectiveCount: Double

  /// Weights as sums.
  ///
  /// - Throws: `StatisticsError` when there are no answers or the sums cannot be those of weights.
  public init(count: Int, sum: Double, sumOfSquares: Double) throws(StatisticsError) {
    try Check.atLeast(1, count, "weighted answers", in: "weighting")
    let sums = try Moments(count: count, sum: sum, sumOfSquares: sumOfSquares)
    guard sums.sum > 0 else {
      throw StatisticsError(kind: .notUsable(what: "sum of weights", expected: "more than zero"), place: "weighting")
    }
    self.count = count
    effectiveCount = min(Double(count), sum / sumOfSquares * sum)
  }

  /// The weights of answers.
  ///
  /// - Throws: `StatisticsError` when there are none, one is negative or not finite, or all are zero.
  public init(_ weights: [Double]) throws(StatisticsError) {
    guard weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw StatisticsError(kind: .notUsable(what: "weights", expected: "numbers of zero or more"), place: "weighting")
    }
    try self.init(count: weights.count, sum: weights.reduce(0, +), sumOfSquares: weights.reduce(0) { $0 + $1 * $1 })
  }

  /// The design effect of the weights, 1 + their squared coefficient of variation: at least 1.
  public var designEffect: Double { Double(count) / effectiveCount }
}
