/// What every chart asks of the numbers that it is given.
enum Drawable {
  static func check(_ number: Double?, _ what: String, in place: String) throws(ChartError) {
    guard let number else { return }
    guard number.isFinite, number.magnitude <= 1e300 else {
      throw ChartError(kind: .notDrawable(what: what), place: place)
    }
  }

  static func interval(
    _ lower: Double, _ upper: Double, at what: String, in place: String
  ) throws(ChartError) -> ClosedRange<Double> {
    try check(lower, "the lower end at \(what)", in: place)
    try check(upper, "the upper end at \(what)", in: place)
    guard lower <= upper else { throw ChartError(kind: .reversedInterval(what: what), place: place) }
    return lower...upper
  }

  /// Points in the order of their dates, each date once.
  static func course(_ points: [ChartPoint], in place: String) throws(ChartError) -> [ChartPoint] {
    let sorted = points.sorted { $0.date < $1.date }
    for (index, point) in sorted.enumerated() {
      try check(point.value, "the value at \(ChartGrain.day.text(point.date))", in: place)
      if index > 0, sorted[index - 1].date == point.date {
        throw ChartError(kind: .repeatedDate(what: ChartGrain.day.text(point.date)), place: place)
      }
    }
    return sorted
  }

  static func size(_ size: Int, atLeast least: Int, in place: String) throws(ChartError) {
    guard size >= least else { throw ChartError(kind: .tooSmall(least: least), place: place) }
  }
}
