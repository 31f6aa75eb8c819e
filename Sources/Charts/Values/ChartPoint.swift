/// One value on a date, with its interval where one is known.
public struct ChartPoint: Sendable, Equatable {
  /// The date; the chart's grain says which period it stands for.
  public let date: ChartDate
  /// The value; nil leaves a gap.
  public let value: Double?
  /// The interval around the value.
  public let interval: ClosedRange<Double>?

  /// A value on a date.
  public init(_ date: ChartDate, _ value: Double?) {
    self.date = date
    self.value = value
    self.interval = nil
  }

  /// A value on a date with its interval, drawn as part of a band.
  /// - Throws: `ChartError` when an end is not a number or the ends are reversed.
  public init(_ date: ChartDate, _ value: Double, lower: Double, upper: Double) throws(ChartError) {
    self.date = date
    self.value = value
    self.interval = try Drawable.interval(lower, upper, at: ChartGrain.day.text(date), in: "chart point")
  }
}
