/// A fixed value that a chart's values are held against: a baseline, a target, a control limit.
public struct ReferenceRule: Sendable, Equatable {
  /// What the value is.
  public enum Kind: Sendable, CaseIterable {
    /// What was true before; a dashed rule.
    case baseline
    /// What is to be reached; a dotted rule.
    case target
    /// The edge of what is usual; a finely dashed rule.
    case limit
  }

  /// What the value is.
  public let kind: Kind
  /// The value, in the unit of the chart.
  public let value: Double
  /// The rule's name in the chart; nil for the word that `ChartWords` has for its kind.
  public let caption: String?
  /// The days over which the value was measured, drawn heavier.
  public let period: ClosedRange<ChartDate>?

  /// A rule at a value.
  public init(_ kind: Kind, _ value: Double, caption: String? = nil, period: ClosedRange<ChartDate>? = nil) {
    self.kind = kind
    self.value = value
    self.caption = caption
    self.period = period
  }
}
