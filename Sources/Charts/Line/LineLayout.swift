/// The places of a line chart's parts, all measured before anything is drawn.
struct LineLayout {
  /// A label in the right margin.
  struct MarginLabel: Equatable {
    let text: MarginText
    /// The height of what it names.
    let wish: Double
    /// Its own middle, after the labels made room for each other.
    let middle: Double
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
  /// Neither side of a plot is shorter.
  static let leastPlot = 80.0

  let plot: Box
  let width: Double
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
    ticks = NiceTicks(covering: LineLayout.valueDomain(of: chart), count: max(2, min(6, chart.height / 50)))
    tickTexts = chart.style.texts(of: ticks)
    let left =
      (tickTexts.map { FontMetrics.width(of: $0, size: LineLayout.axisSize) }.max() ?? 0).rounded(.up) + 10
    let texts = MarginText.all(of: chart)
    let beside = texts.isEmpty ? 16 : (texts.map(\.width).max() ?? 0).rounded(.up) + 20
    width = max(Double(chart.width), left + LineLayout.leastPlot + beside)
    let right = width - beside
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
    let plotHeight = max(
      Double(chart.height) - top - bottom, LineLayout.leastPlot, texts.map(\.height).reduce(0, +))
    plot = Box(x: left, y: top, width: right - left, height: plotHeight)
    height = top + plotHeight + bottom
    values = LinearScale(domain: ticks.domain, start: plot.maxY, end: plot.y)
    dates = LineLayout.dateTicks(of: chart, days: days, width: width)
    margin = LineLayout.stacked(texts, values: values, plot: plot)
  }

  private static func stacked(_ texts: [MarginText], values: LinearScale, plot: Box) -> [MarginLabel] {
    let wishes = texts.map { values.position(of: $0.value) }
    let middles = LabelStack.middles(
      wishes: wishes, heights: texts.map(\.height), in: (plot.y - 4)...(plot.maxY + 4))
    return texts.enumerated().map { MarginLabel(text: $0.element, wish: wishes[$0.offset], middle: middles[$0.offset]) }
  }
}
