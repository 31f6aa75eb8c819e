extension Figure {
  /// The shape of a series: shapes tell series apart where colours cannot.
  mutating func marker(series index: Int, x: Double, y: Double, _ ink: Ink, radius: Double = 4) {
    switch index % 4 {
    case 0: circle(x: x, y: y, radius: radius, ink)
    case 1:
      rectangle(Box(x: x - radius + 0.5, y: y - radius + 0.5, width: 2 * radius - 1, height: 2 * radius - 1), ink)
    case 2:
      let reach = radius + 1
      area([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)], ink)
    default:
      let reach = radius + 0.5
      area([(x, y - reach), (x + reach, y + reach * 0.8), (x - reach, y + reach * 0.8)], ink)
    }
  }

  /// An interval as a line with short ends, upright or lying.
  mutating func whisker(from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ ink: Ink, cap: Double) {
    let isUpright = start.x == end.x
    line(from: start, to: end, ink, width: 1.5)
    for point in [start, end] {
      line(
        from: (point.x - (isUpright ? cap : 0), point.y - (isUpright ? 0 : cap)),
        to: (point.x + (isUpright ? cap : 0), point.y + (isUpright ? 0 : cap)), ink, width: 1.5)
    }
  }

  /// A rule's line in the manner of its kind, so that kinds differ without colour.
  mutating func rule(_ kind: ReferenceRule.Kind, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    switch kind {
    case .baseline: line(from: start, to: end, .rule(kind), width: 1.2, dash: "6 4")
    case .target: line(from: start, to: end, .rule(kind), width: 1.6, dash: "1.5 3")
    case .limit: line(from: start, to: end, .rule(kind), width: 1, dash: "3 3")
    }
  }
}
