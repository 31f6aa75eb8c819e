/// A family of tests judged together, so that among the differences that are reported few are false.
///
/// Source: Benjamini and Hochberg (1995), Journal of the Royal Statistical Society B 57:289–300, §3.1.
public struct FalseDiscovery: Sendable, Equatable {
  /// The p-values as they were given.
  public let pValues: [Double]
  /// Their adjusted values in the same order: the least rate of false discoveries at which each test is rejected.
  public let adjusted: [Double]

  /// A family of p-values.
  ///
  /// - Throws: `StatisticsError` when one is not between 0 and 1, ends included.
  /// - Complexity: O(*n* log *n*).
  public init(_ pValues: [Double]) throws(StatisticsError) {
    for value in pValues where !(value >= 0 && value <= 1) {
      throw StatisticsError(kind: .notAShare(what: "p-value", value: value), place: "Benjamini–Hochberg")
    }
    self.pValues = pValues
    var adjusted = pValues
    var least = 1.0
    let order = pValues.indices.sorted { (pValues[$0], $0) > (pValues[$1], $1) }
    for (fromTop, index) in order.enumerated() {
      let rank = Double(pValues.count - fromTop)
      least = min(least, pValues[index] * Double(pValues.count) / rank)
      adjusted[index] = least
    }
    self.adjusted = adjusted
  }

  /// Which tests are rejected at a rate of false discoveries, in the order of the p-values.
  ///
  /// - Throws: `StatisticsError` when the rate is not between 0 and 1.
  public func rejected(rate: Double = 0.05) throws(StatisticsError) -> [Bool] {
    try Check.share(rate, "rate", in: "Benjamini–Hochberg")
    return adjusted.map { $0 <= rate }
  }
}
