/// The places of a line chart's parts, all measured before anything is drawn.
struct LineLayout {
  /// A label in the right margin.
  struct MarginLabel: Equatable {
    let lines: [String]
    /// What was cut from the lines.
    let title: String?
    /// The series or the rule that it names.
    let subject: Subject
    /// The height of what it names.
    let wish: Double
    /// Its own middle, after the labels made room for each other.
    var middle: Double

    var height: Double { Double(lines.count) * LineLayout.lineHeight }
  }

  /// What a label in the right margin names.
  enum Subject: Equatable {
    case series(Int)
    case rule(Int)
  }

  /// One entry of the key that explains numbered events.
  struct KeyEntry: Equatable {
    let text: String
    let title: String?
    let x: Double
    let row: Int
  }

  static let lineHeight = 15.0
  static let labelSize = 12.0
  static let axisSize = 11.0

  let plot: Box
  let height: Double
  let ticks: NiceTicks
  let tickTexts: [String]
  let values: LinearScale
  let days: LinearScale
  let dates: [DateTicks.Tick]
  let margin: [MarginLabel]
  let events: EventLabels
  /// Whether the first row of the key says what the band is.
  let hasBandKey: Bool
  let key: [KeyEntry]
  /// Where the right margin's text starts.
  let marginX: Double

  init(_ chart: LineChart) {
    let width = Double(chart.width)
    ticks = NiceTicks(covering: LineLayout.valueDomain(of: chart), count: max(2, min(6, chart.height / 50)))
    tickTexts = chart.style.texts(of: ticks)
    let left =
      (tickTexts.map { FontMetrics.width(of: $0, size: LineLayout.axisSize) }.max() ?? 0).rounded(.up) + 10
    let labels = LineLayout.marginTexts(of: chart, width: width)
    let labelWidth = labels.map { $0.fit.width(size: LineLayout.labelSize, isBold: true) }.max() ?? 0
    let right = width - (labels.isEmpty ? 16 : labelWidth.rounded(.up) + 20)
    marginX = right + 18
    let dayDomain = LineLayout.dayDomain(of: chart)
    days = LinearScale(domain: dayDomain, start: left + 8, end: right - 6)
    let scale = days
    let stems = chart.events.map { scale.position(of: Double($0.date.dayNumber)) }
    events = EventLabels(captions: chart.events.map(\.caption), stems: stems, width: width)
    hasBandKey = chart.hasIntervals
    key = events.areNumbered ? LineLayout.keyEntries(chart.events, from: left, width: width) : []

    let top = 8 + Double(events.lanes) * LineLayout.lineHeight
    let keyRows = Double((key.map(\.row).max() ?? -1) + 1 + (hasBandKey ? 1 : 0))
    let bottom = 40 + (keyRows > 0 ? 6 + keyRows * LineLayout.lineHeight : 0)
    let stack = labels.map { Double($0.fit.lines.count) * LineLayout.lineHeight }
    let plotHeight = max(Double(chart.height) - top - bottom, 80, stack.reduce(0, +))
    plot = Box(x: left, y: top, width: right - left, height: plotHeight)
    height = top + plotHeight + bottom
    values = LinearScale(domain: ticks.domain, start: plot.maxY, end: plot.y)
    dates = LineLayout.dateTicks(of: chart, days: days, width: width)
    margin = LineLayout.stacked(labels, values: values, plot: plot)
  }

  private static func stacked(
    _ labels: [(fit: TextFit, whole: String, subject: Subject, value: Double)], values: LinearScale, plot: Box
  ) -> [MarginLabel] {
    let wishes = labels.map { values.position(of: $0.value) }
    let middles = LabelStack.middles(
      wishes: wishes, heights: labels.map { Double($0.fit.lines.count) * lineHeight },
      in: (plot.y - 4)...(plot.maxY + 4))
    return labels.enumerated().map { index, label in
      MarginLabel(
        lines: label.fit.lines, title: label.fit.isCut ? label.whole : nil, subject: label.subject,
        wish: wishes[index], middle: middles[index])
    }
  }
}
