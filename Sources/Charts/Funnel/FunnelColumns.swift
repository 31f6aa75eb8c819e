/// Where the captions, bars and shares of a funnel stand side by side.
struct FunnelColumns {
  let captions: [TextFit]
  /// The headings of the two columns of shares.
  let heads: [TextFit]
  let width: Double
  /// Where the shares of the previous stage end.
  let previousX: Double
  /// The middle of the bars.
  let axis: Double
  private let widest: Double
  private let most: Double

  init(_ chart: FunnelChart) {
    let asked = Double(chart.width)
    captions = chart.stages.map { TextFit($0.caption, width: asked * 0.24, size: FunnelChart.size, lines: 2) }
    heads = [chart.words.ofPrevious, chart.words.ofFirst].map { TextFit($0, width: asked * 0.17, size: 11, lines: 2) }
    let shares = chart.stages.indices.flatMap { [chart.shareOfPrevious(at: $0), chart.shareOfFirst(at: $0)] }
      .compactMap { $0.map { FontMetrics.width(of: chart.shareStyle.text($0), size: FunnelChart.size, isBold: true) } }
    let share = shares.max() ?? 0
    let left = (captions.map { $0.width(size: FunnelChart.size) }.max() ?? 0) + 14
    let beside = max(heads[1].width(size: 11), share) + 16 + max(heads[0].width(size: 11), share) + 14
    // A number stands beside a bar that is just too narrow for it, and still left of the shares.
    let numbers = chart.stages.map { FontMetrics.width(of: chart.style.text($0.count), size: 13, isBold: true) }
    let least = max(3 * (numbers.max() ?? 0) + 28, 80)
    width = max(asked, left + least + beside)
    previousX = width - max(heads[1].width(size: 11), share) - 16
    widest = width - beside - left
    axis = left + widest / 2
    most = chart.stages.map(\.count).max() ?? 0
  }

  /// The width of a bar; one that holds anything can be seen.
  func extent(of count: Double) -> Double {
    guard most > 0, count > 0 else { return 0 }
    return max(count / most * widest, 1)
  }
}
