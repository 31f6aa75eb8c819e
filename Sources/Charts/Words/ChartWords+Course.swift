extension ChartWords {
  /// How a series went: its first and last values, its lowest and highest.
  func course(of points: [ChartPoint], caption: String, grain: ChartGrain, style: NumberStyle) -> String {
    let known = points.filter { $0.value != nil }
    let value = { (point: ChartPoint) in point.value ?? 0 }
    guard let first = known.first, let last = known.last, let low = known.min(by: { value($0) < value($1) }),
      let high = known.max(by: { value($0) < value($1) })
    else { return fill(statement, ["name": caption, "fact": noData]) }
    let date = { (point: ChartPoint) in grain.text(point.date, language: language) }
    guard known.count > 1 else {
      return fill(
        statement,
        ["name": caption, "fact": fill(aside, ["name": fact(of: first, style: style), "fact": date(first)])])
    }
    return fill(
      course,
      [
        "caption": caption, "first": fact(of: first, style: style), "firstDate": date(first),
        "last": fact(of: last, style: style), "lastDate": date(last), "low": style.text(value(low)),
        "lowDate": date(low), "high": style.text(value(high)), "highDate": date(high),
      ])
  }

  /// An interval on its own: "12 – 15".
  func fact(of interval: ClosedRange<Double>, style: NumberStyle) -> String {
    "\(style.text(interval.lowerBound)) – \(style.text(interval.upperBound))"
  }
}
