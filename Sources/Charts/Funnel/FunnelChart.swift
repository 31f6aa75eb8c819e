/// Stages that lose what passes through them: centred bars, each with the share of the stage before and of the first.
public struct FunnelChart: Chart {
  /// One stage.
  public struct Stage: Sendable, Equatable {
    /// Its name.
    public let caption: String
    /// How many, or how much, reached it.
    public let count: Double

    /// A stage that so many, or so much, reached.
    public init(_ caption: String, _ count: Double) {
      self.caption = caption
      self.count = count
    }
  }

  /// What the chart shows.
  public let title: String
  /// The stages in the order in which they are passed.
  public let stages: [Stage]
  /// How counts are written.
  public let style: NumberStyle
  /// How shares are written.
  public let shareStyle: NumberStyle
  /// The words.
  public let words: ChartWords
  /// The least width, in units that are pixels at 100 %; the picture grows when numbers need more.
  ///
  /// The height follows from the stages.
  public let width: Int

  /// A funnel of stages.
  ///
  /// A stage may hold more than the one before it; its share is then above 100 %.
  /// - Parameters:
  ///   - shareStyle: how conversions are written; whole percent when nil.
  ///   - width: at least 320.
  /// - Throws: `ChartError` when a count is negative or not a number, or the width is too small.
  public init(
    title: String, stages: [Stage], style: NumberStyle = NumberStyle(), shareStyle: NumberStyle? = nil,
    words: ChartWords = .english, width: Int = 680
  ) throws(ChartError) {
    for stage in stages {
      try Drawable.check(stage.count, "the count of '\(stage.caption)'", in: title)
      guard stage.count >= 0 else {
        throw ChartError(kind: .negative(what: "the count of '\(stage.caption)'"), place: title)
      }
    }
    try Drawable.size(width, atLeast: 320, in: title)
    self.title = title
    self.stages = stages
    self.style = style
    self.shareStyle = shareStyle ?? NumberStyle(.percent, language: words.language)
    self.words = words
    self.width = width
  }

  /// The share of the stage before; nil for the first stage and after an empty one.
  func shareOfPrevious(at index: Int) -> Double? {
    guard index > 0, stages[index - 1].count > 0 else { return nil }
    return stages[index].count / stages[index - 1].count
  }

  /// The share of the first stage; nil for the first stage itself and when it is empty.
  func shareOfFirst(at index: Int) -> Double? {
    guard index > 0, let first = stages.first?.count, first > 0 else { return nil }
    return stages[index].count / first
  }
}
