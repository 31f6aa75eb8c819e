/// A confidence interval: what the data are compatible with, at a level.
public struct Interval: Sendable, Equatable {
  /// The lower end, in the unit of the estimate.
  public let lower: Double
  /// The upper end, in the unit of the estimate.
  public let upper: Double
  /// The level of confidence, between 0 and 1.
  public let level: Double

  /// An interval from its ends.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  /// The distance between the ends.
  public var width: Double { upper - lower }

  /// Whether a number lies in the interval, ends included.
  public func contains(_ number: Double) -> Bool { lower <= number && number <= upper }

  /// The same interval with its ends brought inside a range.
  func clamped(to range: ClosedRange<Double>) -> Interval {
    Interval(
      lower: min(max(lower, range.lowerBound), range.upperBound),
      upper: min(max(upper, range.lowerBound), range.upperBound), level: level)
  }
}
