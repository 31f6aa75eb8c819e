/// The places of a bar chart's parts, all measured before anything is drawn.
struct BarLayout {
  static let lineHeight = 15.0
  static let size = 12.0
  /// The room for bars is never narrower.
  static let leastPlot = 60.0

  let captions: [TextFit]
  /// The top of each bar's row.
  let tops: [Double]
  /// The height of each bar's row.
  let heights: [Double]
  let thickness: Double
  let scale: LinearScale
  let width: Double
  let height: Double
  let hasKey: Bool

  init(_ chart: BarChart) {
    let asked = Double(chart.width)
    let isDense = chart.bars.count > 25
    let padding = isDense ? 5.0 : 11.0
    captions = chart.bars.map { TextFit($0.caption, width: asked * 0.32, size: BarLayout.size, lines: 2) }
    thickness = isDense ? 12 : 16
    hasKey = chart.hasBaselines || chart.hasIntervals
    heights = captions.map { Double($0.lines.count) * BarLayout.lineHeight + padding }
    var top = hasKey ? 26.0 : 4.0
    var tops: [Double] = []
    for height in heights {
      tops.append(top)
      top += height
    }
    self.tops = tops
    height = max(top + 4, 40)

    let captionWidth = captions.map { $0.width(size: BarLayout.size) }.max() ?? 0
    let noteWidth = chart.bars.compactMap { $0.note.map { FontMetrics.width(of: $0, size: 11) } }.max() ?? 0
    let numbers = chart.bars.flatMap { [$0.value, $0.baseline, $0.interval?.lowerBound, $0.interval?.upperBound] }
      .compactMap { $0 }
    let low = min(numbers.min() ?? 0, 0)
    let high = max(numbers.max() ?? 0, 0)
    let texts = { (bars: [BarChart.Bar]) in
      bars.map { FontMetrics.width(of: $0.value.map(chart.style.text) ?? chart.words.noData, size: BarLayout.size) }
        .max() ?? 0
    }
    let isNegative = { (bar: BarChart.Bar) in (bar.value ?? 0) < 0 }
    let before = texts(chart.bars.filter(isNegative))
    let after = texts(chart.bars.filter { !isNegative($0) })
    let start = captionWidth + 12 + (before > 0 ? before + 8 : 0)
    let beside = (noteWidth > 0 ? noteWidth + 14 : 0) + (after > 0 ? after + 10 : 2)
    width = max(asked, start + BarLayout.leastPlot + beside)
    scale = LinearScale(domain: low < high ? low...high : 0...1, start: start, end: width - beside)
  }
}
