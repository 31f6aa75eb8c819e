/// What every method asks of its numbers.
enum Check {
  static func share(_ value: Double, _ what: String, in place: String) throws(StatisticsError) {
    guard value > 0, value < 1 else { throw StatisticsError(kind: .notAShare(what: what, value: value), place: place) }
  }

  static func count(_ count: Int, _ what: String, in place: String) throws(StatisticsError) {
    guard count >= 0 else { throw StatisticsError(kind: .negative(what: what, count: count), place: place) }
  }

  static func atLeast(_ least: Int, _ count: Int, _ what: String, in place: String) throws(StatisticsError) {
    guard count >= least else {
      throw StatisticsError(kind: .tooFew(what: what, count: count, least: least), place: place)
    }
  }

  static func finite(_ value: Double, _ what: String, in place: String) throws(StatisticsError) {
    guard value.isFinite else {
      throw StatisticsError(kind: .notUsable(what: what, expected: "a finite number"), place: place)
    }
  }
}
