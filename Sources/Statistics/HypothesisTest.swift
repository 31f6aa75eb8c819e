/// The outcome of a test of "there is no difference".
public struct HypothesisTest: Sendable, Equatable {
  /// The method by which it was tested.
  public enum Method: Sendable, Equatable {
    /// Pearson's chi-square with one degree of freedom, without continuity correction.
    case chiSquare
    /// Fisher's exact test, two-sided.
    case fisherExact
    /// McNemar's chi-square on the pairs that changed.
    case mcNemar
    /// McNemar's exact test: the binomial distribution on the pairs that changed.
    case mcNemarExact
  }

  /// The method.
  public let method: Method
  /// The test statistic; nil for an exact test.
  public let statistic: Double?
  /// The probability of a difference at least as large when there is none, two-sided.
  public let pValue: Double
}
