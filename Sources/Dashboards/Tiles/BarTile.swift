import Charts
import CubeModel
import Measurement

/// A KPI by the members of a level as bars, the better ones first, with the value over all as a mark on each.
struct BarTile: Sendable {
  let reading: KPIReading
  let limit: Int
  let title: LocalizedText
  let context: TileContext

  private var words: Words { context.words }

  /// The figure.
  /// - Throws: `ChartError` when a figure cannot be drawn.
  func view(id: String) throws -> FigureView {
    let shown = segments
    let notes =
      shown.count < reading.segments.count
      ? [
        words.fill(
          words.shownOf, ["shown": words.count(shown.count), "all": words.count(reading.segments.count)])
      ] : []
    return try FigureView(
      id: id, title: context.text(title), charts: (chart(shown, width: 640), chart(shown, width: 340)), notes: notes)
  }

  /// The members with most observations, in the level's order.
  private var segments: [SegmentReading] {
    guard reading.segments.count > limit else { return reading.segments }
    let ranked = reading.segments.indices.sorted { left, right in
      let counts = (reading.segments[left].estimate.count, reading.segments[right].estimate.count)
      return counts.0 == counts.1 ? left < right : counts.0 > counts.1
    }
    return ranked.prefix(max(0, limit)).sorted().map { reading.segments[$0] }
  }

  private func chart(_ segments: [SegmentReading], width: Int) throws -> BarChart {
    let largest = segments.compactMap { $0.estimate.value?.magnitude }.max() ?? 0
    let style = NumberStyle(context.format(of: reading.kpi), largest: largest, language: words.language)
    let isTotal = if case .total = reading.kpi.value { true } else { false }
    let overall = isTotal ? nil : reading.estimate.value
    return try BarChart(
      title: context.text(title), bars: segments.map { try bar($0, overall: overall) },
      order: reading.kpi.direction == .up ? .descending : .ascending, style: style,
      baselineCaption: overall.map { words.fill(words.overallOf, ["value": style.text($0)]) },
      intervalCaption: words.interval, words: words.charts, width: width)
  }

  private func bar(_ segment: SegmentReading, overall: Double?) throws -> BarChart.Bar {
    let caption = segment.member.name ?? words.unknown
    let count = words.fill(words.observations, ["count": words.count(segment.estimate.count)])
    let note = segment.estimate.isEnough ? count : count + words.listSeparator + words.tooLittleData.lowercased()
    let emphasis: ChartEmphasis = segment.estimate.isEnough ? .normal : .context
    guard let value = segment.estimate.value, let interval = segment.estimate.interval else {
      return .init(caption, segment.estimate.value, baseline: overall, note: note, emphasis: emphasis)
    }
    return try .init(
      caption, value, lower: interval.lower, upper: interval.upper, baseline: overall, note: note, emphasis: emphasis)
  }
}
