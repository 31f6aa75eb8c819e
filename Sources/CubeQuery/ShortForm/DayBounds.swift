/// Days from one to another, as `yyyy-mm-dd`; no bound where there is none.
struct DayBounds: Hashable {
  /// The first day, or the one before it where the bounds are open.
  var lower: String?
  /// The last day, or the one behind it where the bounds are open.
  var upper: String?
  /// Whether the bounds themselves are outside.
  var isOpen = false

  /// Whether all days of a span are inside.
  func holds(_ span: CalendarSpan) -> Bool {
    isAbove(span.first) && isBelow(span.last)
  }

  /// Whether any day of a span is inside.
  func touches(_ span: CalendarSpan) -> Bool {
    isAbove(span.last) && isBelow(span.first)
  }

  private func isAbove(_ day: String) -> Bool {
    lower.map { isOpen ? day > $0 : day >= $0 } ?? true
  }

  private func isBelow(_ day: String) -> Bool {
    upper.map { isOpen ? day < $0 : day <= $0 } ?? true
  }
}
