import Statistics

/// What the observations are compatible with, at a level of confidence.
public struct ConfidenceInterval: Sendable, Hashable {
  /// The lower end, in the unit of the value.
  public let lower: Double
  /// The upper end, in the unit of the value.
  public let upper: Double
  /// The level, between 0 and 1.
  public let level: Double

  /// An interval by its ends.
  public init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }

  init(_ interval: Interval) {
    self.init(lower: interval.lower, upper: interval.upper, level: interval.level)
  }
}
