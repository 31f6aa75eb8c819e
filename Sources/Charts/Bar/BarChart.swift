/// Horizontal bars from zero, each with its caption and value in words, its interval, and a tick where it stood before.
public struct BarChart: Chart {
  /// One bar.
  public struct Bar: Sendable, Equatable {
    /// What the bar is about.
    public let caption: String
    /// Its length; nil is written as "no data".
    public let value: Double?
    /// The interval around the value, drawn as a whisker.
    public let interval: ClosedRange<Double>?
    /// What the value was before, drawn as a tick across the bar.
    public let baseline: Double?
    /// A text in a column of its own at the right, such as "n = 112".
    public let note: String?
    /// Whether it is what the chart is about.
    public let emphasis: ChartEmphasis

    /// A bar of a value.
    public init(
      _ caption: String, _ value: Double?, baseline: Double? = nil, note: String? = nil,
      emphasis: ChartEmphasis = .normal
    ) {
      self.caption = caption
      self.value = value
      self.interval = nil
      self.baseline = baseline
      self.note = note
      self.emphasis = emphasis
    }

    /// A bar of a value with its interval.
    /// - Throws: `ChartError` when an end is not a number or the ends are reversed.
    public init(
      _ caption: String, _ value: Double, lower: Double, upper: Double, baseline: Double? = nil, note: String? = nil,
      emphasis: ChartEmphasis = .normal
    ) throws(ChartError) {
      self.caption = caption
      self.value = value
      self.interval = try Drawable.interval(lower, upper, at: "'\(caption)'", in: "bar chart")
      self.baseline = baseline
      self.note = note
      self.emphasis = emphasis
    }
  }

  /// The order of the bars.
  public enum Order: Sendable {
    /// As they are given.
    case given
    /// The largest value first, bars without a value last.
    case descending
    /// The smallest value first, bars without a value last.
    case ascending
  }

  /// What the chart shows.
  public let title: String
  /// The bars from top to bottom, in the order that was asked for.
  public let bars: [Bar]
  /// How values are written.
  public let style: NumberStyle
  /// The name of the baseline ticks in the key; nil for the word that `ChartWords` has.
  public let baselineCaption: String?
  /// The name of the whiskers in the key, such as "95 % interval"; nil for the word that `ChartWords` has.
  public let intervalCaption: String?
  /// The words.
  public let words: ChartWords
  /// The least width, in units that are pixels at 100 %; the picture grows when numbers need more.
  ///
  /// The height follows from the bars.
  public let width: Int

  /// A bar chart.
  /// - Parameter width: at least 240.
  /// - Throws: `ChartError` when a value is not a number or the width is too small.
  public init(
    title: String, bars: [Bar], order: Order = .given, style: NumberStyle = NumberStyle(),
    baselineCaption: String? = nil, intervalCaption: String? = nil, words: ChartWords = .english, width: Int = 680
  ) throws(ChartError) {
    for bar in bars {
      try Drawable.check(bar.value, "the value of '\(bar.caption)'", in: title)
      try Drawable.check(bar.baseline, "the baseline of '\(bar.caption)'", in: title)
    }
    try Drawable.size(width, atLeast: 240, in: title)
    self.title = title
    self.bars = BarChart.sorted(bars, order)
    self.style = style
    self.baselineCaption = baselineCaption
    self.intervalCaption = intervalCaption
    self.words = words
    self.width = width
  }

  /// Bars of equal value keep the order in which they were given.
  private static func sorted(_ bars: [Bar], _ order: Order) -> [Bar] {
    guard order != .given else { return bars }
    let sorted = bars.enumerated().sorted { one, other in
      guard let left = one.element.value, let right = other.element.value else {
        let isKnown = (one.element.value != nil, other.element.value != nil)
        return isKnown.0 == isKnown.1 ? one.offset < other.offset : isKnown.0
      }
      guard left != right else { return one.offset < other.offset }
      return order == .descending ? left > right : left < right
    }
    return sorted.map(\.element)
  }
}
