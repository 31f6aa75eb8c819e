extension SparkLine {
  /// The picture; see `Chart`.
  public func svg(ids prefix: String) -> String {
    var figure = Figure(width: Double(width), height: Double(height))
    let known = points.filter { $0.value != nil }
    let numbers = known.compactMap(\.value) + [rule?.value].compactMap { $0 }
    guard let first = known.first, let last = known.last, let low = numbers.min(), let high = numbers.max() else {
      let middle = Double(height) / 2
      figure.line(from: (4, middle), to: (Double(width) - 4, middle), .grid, dash: "2 3")
      return figure.svg(of: self, kind: "spark", ids: prefix, language: words.language)
    }
    let days = LinearScale(
      domain: grain.middle(of: first.date)...grain.middle(of: last.date), start: 4, end: Double(width) - 5)
    let values = LinearScale(domain: low...high, start: Double(height) - 5, end: 5)
    let place = { (point: ChartPoint) in
      (x: days.position(of: grain.middle(of: point.date)), y: values.position(of: point.value ?? 0))
    }
    if let rule {
      let y = values.position(of: rule.value)
      figure.rule(rule.kind, from: (2, y), to: (Double(width) - 2, y))
    }
    for run in points.split(whereSeparator: { $0.value == nil }) {
      let path = run.map(place)
      if path.count > 1 {
        figure.path(path, .line(0), width: 1.8)
      } else if let only = path.first {
        figure.circle(x: only.x, y: only.y, radius: 1.5, .fill(0))
      }
    }
    let end = place(last)
    figure.circle(x: end.x, y: end.y, radius: 3, .fill(0))
    return figure.svg(of: self, kind: "spark", ids: prefix, language: words.language)
  }
}
