extension LineLayout {
  /// From the lowest to the highest of all that is drawn.
  static func valueDomain(of chart: LineChart) -> ClosedRange<Double> {
    let points = chart.series.flatMap(\.points).filter { $0.value != nil }
    let numbers =
      points.compactMap(\.value) + points.compactMap { $0.interval?.lowerBound }
      + points.compactMap { $0.interval?.upperBound } + chart.rules.map(\.value) + (chart.startsAtZero ? [0] : [])
    guard let low = numbers.min(), let high = numbers.max() else { return 0...1 }
    return low...high
  }

  /// From the first to the last of points and events, in days.
  static func dayDomain(of chart: LineChart) -> ClosedRange<Double> {
    let days =
      chart.series.flatMap { $0.points.map { chart.grain.middle(of: $0.date) } }
      + chart.events.map { Double($0.date.dayNumber) }
    guard let first = days.min(), let last = days.max() else { return 0...1 }
    return first...last
  }

  /// The finest date ticks whose labels do not touch.
  static func dateTicks(of chart: LineChart, days: LinearScale, width: Double) -> [DateTicks.Tick] {
    let dates =
      chart.series.flatMap { $0.points.map { chart.grain.start(of: $0.date) } } + chart.events.map(\.date)
    guard let first = dates.min(), let last = dates.max() else { return [] }
    for step in DateTicks.steps(for: chart.grain) {
      // A step so fine that its ticks could not be read is not worth counting out.
      if case .days = step, last.dayNumber - first.dayNumber > 400 { continue }
      let ticks = DateTicks(
        step, from: first, through: last, within: days.domain, grain: chart.grain, language: chart.words.language
      ).ticks
      guard !ticks.isEmpty, areApart(ticks, days: days, width: width) else { continue }
      return ticks
    }
    return []
  }

  /// The box of a tick's label, or of the context below it, kept inside the picture.
  static func box(of text: String, at x: Double, row: Int, width: Double) -> Box {
    let extent = FontMetrics.width(of: text, size: axisSize)
    let left = max(0, min(x - extent / 2, width - extent))
    return Box(x: left, y: Double(row) * lineHeight, width: extent, height: lineHeight)
  }

  private static func areApart(_ ticks: [DateTicks.Tick], days: LinearScale, width: Double) -> Bool {
    let rows = [
      ticks.map { box(of: $0.label, at: days.position(of: $0.day), row: 0, width: width) },
      ticks.compactMap { tick in
        tick.context.map { box(of: $0, at: days.position(of: tick.day), row: 1, width: width) }
      },
    ]
    return rows.allSatisfy { row in zip(row, row.dropFirst()).allSatisfy { $0.maxX + 8 <= $1.x } }
  }

  /// Numbered events under the plot, in columns, read from left to right.
  static func keyEntries(_ events: [EventMark], from left: Double, width: Double) -> [KeyEntry] {
    let whole = events.enumerated().map { "\($0.offset + 1)  \($0.element.caption)" }
    let fits = whole.map { TextFit($0, width: width - left, size: axisSize) }
    let column = (fits.map { $0.width(size: axisSize) }.max() ?? 0) + 16
    let columns = max(1, Int((width - left + 16) / column))
    return fits.enumerated().map { index, fit in
      KeyEntry(
        text: fit.lines[0], title: fit.isCut ? events[index].caption : nil,
        x: left + Double(index % columns) * column, row: index / columns)
    }
  }
}
