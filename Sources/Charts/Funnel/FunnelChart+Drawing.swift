extension FunnelChart {
  private static let barHeight = 28.0
  private static let step = 44.0
  private static let size = 12.0

  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    let header = 24.0
    let height = header + max(Double(stages.count) * FunnelChart.step - 12, 30)
    var figure = Figure(width: Double(width), height: height)
    guard !stages.isEmpty else {
      figure.text(words.noData, x: Double(width) / 2, y: height / 2 + 5, .muted, size: 14, anchor: .middle)
      return figure.svg(of: self, kind: "funnel", ids: prefix, language: words.language)
    }
    let columns = Columns(self)
    if stages.count > 1 {
      figure.text(
        columns.heads[0].lines[0], x: columns.previousX, y: 12, .muted, size: 11, anchor: .end,
        title: columns.heads[0].isCut ? words.ofPrevious : nil)
      figure.text(
        columns.heads[1].lines[0], x: Double(width), y: 12, .muted, size: 11, anchor: .end,
        title: columns.heads[1].isCut ? words.ofFirst : nil)
    }
    for index in stages.indices {
      draw(index, top: header + Double(index) * FunnelChart.step, columns, in: &figure)
    }
    return figure.svg(of: self, kind: "funnel", ids: prefix, language: words.language)
  }

  private func draw(_ index: Int, top: Double, _ columns: Columns, in figure: inout Figure) {
    let stage = stages[index]
    let middle = top + FunnelChart.barHeight / 2
    let caption = columns.captions[index]
    for (row, line) in caption.lines.enumerated() {
      let offset = (Double(row) - Double(caption.lines.count - 1) / 2) * 15
      figure.text(
        line, x: 0, y: middle + offset + 4, .text, size: FunnelChart.size,
        title: caption.isCut && row == 0 ? stage.caption : nil)
    }
    let extent = columns.extent(of: stage.count)
    if index + 1 < stages.count {
      let next = columns.extent(of: stages[index + 1].count)
      let bottom = top + FunnelChart.barHeight
      figure.area(
        [
          (columns.axis - extent / 2, bottom), (columns.axis + extent / 2, bottom),
          (columns.axis + next / 2, top + FunnelChart.step), (columns.axis - next / 2, top + FunnelChart.step),
        ], .band(0))
    }
    figure.rectangle(
      Box(x: columns.axis - extent / 2, y: top, width: extent, height: FunnelChart.barHeight), .fill(0))
    let number = style.text(stage.count)
    let isInside = FontMetrics.width(of: number, size: 13, isBold: true) + 16 <= extent
    figure.text(
      number, x: isInside ? columns.axis : columns.axis + extent / 2 + 6, y: middle + 4.5,
      isInside ? .onFill : .text, size: 13, anchor: isInside ? .middle : .start, isBold: true)
    guard index > 0 else { return }
    figure.text(
      shareOfPrevious(at: index).map(shareStyle.text) ?? "–", x: columns.previousX, y: middle + 4, .text,
      size: FunnelChart.size, anchor: .end, isBold: true)
    figure.text(
      shareOfFirst(at: index).map(shareStyle.text) ?? "–", x: Double(width), y: middle + 4, .muted,
      size: FunnelChart.size, anchor: .end)
  }

  /// Where captions, bars and shares stand side by side.
  private struct Columns {
    let captions: [TextFit]
    let heads: [TextFit]
    /// Where the shares of the previous stage end.
    let previousX: Double
    /// The middle of the bars.
    let axis: Double
    private let widest: Double
    private let most: Double

    init(_ chart: FunnelChart) {
      let width = Double(chart.width)
      captions = chart.stages.map { TextFit($0.caption, width: width * 0.24, size: FunnelChart.size, lines: 2) }
      heads = [chart.words.ofPrevious, chart.words.ofFirst].map { TextFit($0, width: width * 0.17, size: 11) }
      let shares = chart.stages.indices.flatMap { [chart.shareOfPrevious(at: $0), chart.shareOfFirst(at: $0)] }
        .compactMap {
          $0.map { FontMetrics.width(of: chart.shareStyle.text($0), size: FunnelChart.size, isBold: true) }
        }
      let share = shares.max() ?? 0
      let firstWidth = max(heads[1].width(size: 11), share)
      previousX = width - firstWidth - 16
      let left = (captions.map { $0.width(size: FunnelChart.size) }.max() ?? 0) + 14
      let right = previousX - max(heads[0].width(size: 11), share) - 14
      axis = (left + right) / 2
      most = chart.stages.map(\.count).max() ?? 0
      // A number beside its bar must still stand left of the shares.
      let beside = chart.stages.map { FontMetrics.width(of: chart.style.text($0.count), size: 13, isBold: true) }
      widest = max(right - left, 2 * (beside.max() ?? 0) + 24)
    }

    /// The width of a bar; one that holds anything can be seen.
    func extent(of count: Double) -> Double {
      guard most > 0, count > 0 else { return 0 }
      return max(count / most * widest, 1)
    }
  }
}
