/// A KPI in one month; without an estimate the month holds no data.
public struct MonthReading: Sendable, Hashable {
  /// The month.
  public let month: Month
  /// The value in it.
  public let estimate: Estimate?

  /// A month's value.
  public init(month: Month, estimate: Estimate?) {
    self.month = month
    self.estimate = estimate
  }
}
