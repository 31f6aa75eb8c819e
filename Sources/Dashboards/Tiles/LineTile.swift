import Charts
import CubeModel
import Measurement

/// A KPI month by month as a line, with its baseline, its target and the waves of an initiative.
struct LineTile: Sendable {
  let reading: KPIReading
  let initiative: InitiativeDefinition?
  let title: LocalizedText
  let context: TileContext

  private var words: Words { context.words }

  /// The figure.
  /// - Throws: `ChartError` when a figure cannot be drawn.
  func view(id: String) throws -> FigureView {
    try FigureView(
      id: id, title: context.text(title), charts: (chart(width: 640, height: 300), chart(width: 340, height: 260)))
  }

  private func chart(width: Int, height: Int) throws -> LineChart {
    let baseline = reading.sinceBaseline
    let months = Double(max(1, baseline.reference.wholeMonths.count))
    let isTotal = if case .total = reading.kpi.value { true } else { false }
    var rules: [ReferenceRule] = []
    if let then = baseline.then.value {
      let days = ChartDate(baseline.reference.first).flatMap { first in
        ChartDate(baseline.reference.last).map { first...$0 }
      }
      rules.append(ReferenceRule(.baseline, isTotal ? then / months : then, period: days))
    }
    if let target = reading.target?.value {
      rules.append(
        ReferenceRule(.target, isTotal ? target / Double(max(1, reading.period.wholeMonths.count)) : target))
    }
    let largest = reading.series.compactMap { $0.estimate?.value?.magnitude }.max() ?? 0
    let name = context.text(reading.kpi.caption)
    return try LineChart(
      title: context.text(title),
      series: [.init(isTotal ? words.fill(words.perMonthAxis, ["name": name]) : name, try points())],
      rules: rules, events: events,
      style: NumberStyle(context.format(of: reading.kpi), largest: largest, language: words.language),
      intervalCaption: words.interval, words: words.charts, width: width, height: height)
  }

  private func points() throws -> [ChartPoint] {
    try reading.series.compactMap { month in
      guard let date = ChartDate(month.month.firstDay) else { return nil }
      guard let value = month.estimate?.value, let interval = month.estimate?.interval else {
        return ChartPoint(date, month.estimate?.value)
      }
      return try ChartPoint(date, value, lower: interval.lower, upper: interval.upper)
    }
  }

  /// The waves that fall into the months that are shown.
  private var events: [EventMark] {
    guard let first = reading.series.first?.month.firstDay, let last = reading.series.last?.month.lastDay else {
      return []
    }
    return (initiative?.waves ?? []).compactMap { wave in
      guard let day = Day(wave.goLive), first <= day, day <= last, let date = ChartDate(day) else { return nil }
      return EventMark(date, context.text(wave.caption))
    }
  }
}
