/// A moment in UTC, counted from 2000-01-01T00:00Z as PostgreSQL's binary format counts it.
struct Moment: Sendable, Hashable, Comparable {
  static let microsecondsPerHour = 3_600_000_000.0
  static let microsecondsPerDay: Int64 = 86_400_000_000

  /// Microseconds since 2000-01-01T00:00Z; always whole seconds, as a CRM keeps them.
  private(set) var microseconds: Int64

  /// Midnight of a day, moved by hours, cut to a whole second.
  init(_ day: Day, hours: Double = 0) {
    microseconds = Int64(day.number) * Moment.microsecondsPerDay + Int64(hours * 3_600) * 1_000_000
  }

  /// The day in UTC on which the moment lies.
  var day: Day {
    let floored = microseconds >= 0 ? microseconds : microseconds - (Moment.microsecondsPerDay - 1)
    return Day(number: Int32(floored / Moment.microsecondsPerDay))
  }

  /// A moment between this and a later one, at a share 0–1 of the way.
  func toward(_ later: Moment, share: Double) -> Moment {
    self + Double(later.microseconds - microseconds) * share / Moment.microsecondsPerHour
  }

  static func < (left: Moment, right: Moment) -> Bool { left.microseconds < right.microseconds }

  /// The moment that lies some hours later.
  static func + (moment: Moment, hours: Double) -> Moment {
    var result = moment
    result.microseconds += Int64(hours * 3_600) * 1_000_000
    return result
  }
}
