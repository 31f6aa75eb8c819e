extension LineChart {
  /// The dashes of the first four series, then again; hues and shapes change along.
  private static let dashes: [String?] = [nil, "7 3", "2 3", "8 3 2 3"]

  func draw(_ line: Series, _ index: Int, _ layout: LineLayout, in figure: inout Figure) {
    let isContext = line.emphasis == .context
    for run in runs(of: line.points) {
      drawBand(run, index, isContext: isContext, layout, in: &figure)
      let path = run.map { place($0, layout) }
      if path.count > 1 {
        figure.path(
          path, isContext ? .contextLine : .line(index), width: isContext ? 1.5 : 2.2,
          dash: isContext ? nil : LineChart.dashes[index % LineChart.dashes.count])
      } else if let only = path.first {
        figure.circle(x: only.x, y: only.y, radius: 2.5, isContext ? .contextFill : .fill(index))
      }
    }
    let known = line.points.filter { $0.value != nil }
    for point in known {
      let at = place(point, layout)
      let fact = words.fact(of: point, style: style)
      let named = series.count == 1 ? fact : words.fill(words.pair, ["name": line.caption, "value": fact])
      figure.circle(
        x: at.x, y: at.y, radius: 6, .hidden,
        title: words.fill(words.statement, ["name": name(point.date), "fact": named]))
    }
    guard let last = known.last else { return }
    let at = place(last, layout)
    figure.marker(series: index, x: at.x, y: at.y, isContext ? .contextFill : .fill(index))
  }

  /// Neighbouring points that have values.
  private func runs(of points: [ChartPoint]) -> [[ChartPoint]] {
    points.split { $0.value == nil }.map(Array.init)
  }

  /// Neighbouring intervals as an area, an interval by itself as a whisker.
  private func drawBand(
    _ run: [ChartPoint], _ index: Int, isContext: Bool, _ layout: LineLayout, in figure: inout Figure
  ) {
    for stretch in run.split(whereSeparator: { $0.interval == nil }) {
      let edges = stretch.compactMap { point in
        point.interval.map { interval in
          (
            x: layout.days.position(of: grain.middle(of: point.date)),
            low: layout.values.position(of: interval.lowerBound), high: layout.values.position(of: interval.upperBound)
          )
        }
      }
      if edges.count > 1 {
        figure.area(
          edges.map { (x: $0.x, y: $0.high) } + edges.reversed().map { (x: $0.x, y: $0.low) }, .band(index))
      } else if let only = edges.first {
        figure.whisker(
          from: (only.x, only.low), to: (only.x, only.high), isContext ? .contextLine : .line(index), cap: 4)
      }
    }
  }

  private func place(_ point: ChartPoint, _ layout: LineLayout) -> (x: Double, y: Double) {
    (layout.days.position(of: grain.middle(of: point.date)), layout.values.position(of: point.value ?? 0))
  }
}
