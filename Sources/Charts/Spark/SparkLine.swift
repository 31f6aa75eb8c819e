/// A small line without axes, for a card: its course, its last point, and what it is held against.
public struct SparkLine: Chart {
  /// What the line shows.
  public let title: String
  /// The points by date; one without a value is a gap.
  public let points: [ChartPoint]
  /// How much time one point stands for.
  public let grain: ChartGrain
  /// A rule across the line, without a label.
  public let rule: ReferenceRule?
  /// How values are written in the words and the table.
  public let style: NumberStyle
  /// The words and the language of dates.
  public let words: ChartWords
  /// The width, in units that are pixels at 100 %.
  public let width: Int
  /// The height, in the same units.
  public let height: Int

  /// A spark line through points, which need not be in order.
  /// - Parameters:
  ///   - width: at least 24.
  ///   - height: at least 12.
  /// - Throws: `ChartError` when a value is not a number, a date comes twice, or the size is too small.
  public init(
    title: String, points: [ChartPoint], grain: ChartGrain = .month, rule: ReferenceRule? = nil,
    style: NumberStyle = NumberStyle(), words: ChartWords = .english, width: Int = 140, height: Int = 36
  ) throws(ChartError) {
    self.points = try Drawable.course(points, in: title)
    if let rule { try Drawable.check(rule.value, "the rule '\(words.name(of: rule.kind))'", in: title) }
    try Drawable.size(width, atLeast: 24, in: title)
    try Drawable.size(height, atLeast: 12, in: title)
    self.title = title
    self.grain = grain
    self.rule = rule
    self.style = style
    self.words = words
    self.width = width
    self.height = height
  }

  /// The span of time, the course from first to last with its extremes, and the rule.
  public var textAlternative: String {
    let known = points.filter { $0.value != nil }
    guard let first = known.first, let last = known.last else { return words.text(of: [title, words.noData]) }
    let span = words.fill(words.sparkLine, ["from": name(first.date), "to": name(last.date)])
    let course = words.course(of: points, caption: words.value, grain: grain, style: style)
    return words.text(of: [title, span, course, words.sentence(of: [rule].compactMap { $0 }, style: style)])
  }

  /// One row a point.
  public var table: ChartTable {
    ChartTable(
      columns: [.init(words.period), .init(words.value, isNumeric: true)],
      rows: points.map { [name($0.date), $0.value.map(style.text) ?? "–"] })
  }

  private func name(_ date: ChartDate) -> String { grain.text(date, language: words.language) }
}
