/// Values over time, one line a series, held against rules and marked with events.
///
/// Series carry their names and last values at their right ends, in place of a legend. A point without a value is a
/// gap. Intervals of neighbouring points make a band. A series that has no line to draw (a single point between gaps)
/// is a dot. The x axis reaches from the first to the last date of points and events together.
public struct LineChart: Chart {
  /// One line.
  public struct Series: Sendable, Equatable {
    /// Its name.
    public let caption: String
    /// Its points, by date.
    public let points: [ChartPoint]
    /// Whether it is what the chart is about.
    public let emphasis: ChartEmphasis

    /// A line through points, which need not be in order.
    /// - Throws: `ChartError` when a value is not a number or a date comes twice.
    public init(_ caption: String, _ points: [ChartPoint], emphasis: ChartEmphasis = .normal) throws(ChartError) {
      self.caption = caption
      self.points = try Drawable.course(points, in: "series '\(caption)'")
      self.emphasis = emphasis
    }
  }

  /// What the chart shows.
  public let title: String
  /// The lines, the first one drawn on top.
  public let series: [Series]
  /// How much time one point stands for.
  public let grain: ChartGrain
  /// Baselines, targets and limits.
  public let rules: [ReferenceRule]
  /// Marks on days, by date.
  public let events: [EventMark]
  /// How values are written.
  public let style: NumberStyle
  /// The name of the intervals in the key, such as "95 % interval"; nil for the word that `ChartWords` has.
  public let intervalCaption: String?
  /// Whether the value axis starts at zero.
  public let startsAtZero: Bool
  /// The words and the language of dates.
  public let words: ChartWords
  /// The least width, in units that are pixels at 100 %; the picture grows when numbers need more.
  public let width: Int
  /// The least height; the picture grows when labels need more.
  public let height: Int

  /// Whether any point has an interval.
  var hasIntervals: Bool { series.contains { $0.points.contains { $0.interval != nil } } }

  /// A line chart.
  /// - Parameters:
  ///   - width: at least 240.
  ///   - height: at least 120.
  /// - Throws: `ChartError` when a rule's value is not a number or the size is too small.
  public init(
    title: String, series: [Series], grain: ChartGrain = .month, rules: [ReferenceRule] = [], events: [EventMark] = [],
    style: NumberStyle = NumberStyle(), startsAtZero: Bool = false, intervalCaption: String? = nil,
    words: ChartWords = .english, width: Int = 680,
    height: Int = 280
  ) throws(ChartError) {
    for rule in rules { try Drawable.check(rule.value, "the rule '\(words.name(of: rule.kind))'", in: title) }
    try Drawable.size(width, atLeast: 240, in: title)
    try Drawable.size(height, atLeast: 120, in: title)
    self.title = title
    self.series = series
    self.grain = grain
    self.rules = rules
    self.events = events.sorted { $0.date < $1.date }
    self.style = style
    self.intervalCaption = intervalCaption
    self.startsAtZero = startsAtZero
    self.words = words
    self.width = width
    self.height = height
  }
}
