internal import CubeModel
internal import Foundation

/// The spans of time in which a clock runs, from the calendar's first midnight on its wall to the last.
///
/// A shift is what the clock on the wall shows: where that jumps ahead the hours that are left out are not worked, where
/// it is set back the hours that come twice are worked twice.
struct WorkingTime {
  /// A moment, in seconds since 1970-01-01 00:00 UTC.
  typealias Moment = Int

  /// What is known: from the first midnight of the calendar up to the midnight that ends its last day.
  let bounds: Range<Moment>
  /// The spans in order; none touches the next.
  let spans: [Range<Moment>]

  init(of clock: BusinessClock, in calendar: CalendarDefinition) {
    let first = Self.day(calendar.firstDay)
    let last = Self.day(calendar.lastDay)
    let offsets = Offsets(zone: TimeZone(identifier: clock.timeZone) ?? .gmt, days: first...last)
    let worked = Self.workedWeekdays(of: clock, in: calendar).flatMap { Self.wallSpans(of: clock.shifts, $1, on: $0) }
      .merged()
    bounds = offsets.moment(ofWall: first * 86_400)..<offsets.moment(ofWall: (last + 1) * 86_400)
    spans = offsets.moments(ofWall: worked)
  }

  /// The days on which a clock runs, in order, as numbers of days since 1970-01-01.
  static func workedDays(of clock: BusinessClock, in calendar: CalendarDefinition) -> [Int] {
    workedWeekdays(of: clock, in: calendar).filter { _, weekday in
      clock.shifts.contains { $0.weekdays.contains(weekday) && $0.opens < $0.closes }
    }.map(\.day)
  }

  /// The calendar's days that are no holidays, in order, with the weekday like which each is worked.
  private static func workedWeekdays(
    of clock: BusinessClock, in calendar: CalendarDefinition
  ) -> [(day: Int, weekday: Int)] {
    let holidays = Set(Set(calendar.holidays.keys).union(clock.holidays.keys).map(day))
    let movedDays = Dictionary(clock.movedDays.map { (day($0.key), $0.value) }) { first, _ in first }
    return (day(calendar.firstDay)...day(calendar.lastDay)).compactMap { day in
      (movedDays[day] ?? (holidays.contains(day) ? nil : weekday(ofDay: day))).map { (day, $0) }
    }
  }

  /// The spans of a day on the wall, in order, in seconds since its 1970-01-01 00:00.
  private static func wallSpans(of shifts: [BusinessClock.Shift], _ weekday: Int, on day: Int) -> [Range<Int>] {
    shifts.filter { $0.weekdays.contains(weekday) }.sorted { $0.opens < $1.opens }
      .map { day * 86_400 + $0.opens * 60..<day * 86_400 + $0.closes * 60 }
  }

  /// A day as the number of days since 1970-01-01.
  private static func day(_ text: String) -> Int {
    let midnight = try? Date(text, strategy: .iso8601.year().month().day())
    return Int((midnight ?? .distantPast).timeIntervalSince1970 / 86_400)
  }

  /// ISO's number of a day's weekday, Monday = 1; 1970-01-01 was a Thursday.
  private static func weekday(ofDay day: Int) -> Int {
    ((day + 3) % 7 + 7) % 7 + 1
  }
}

extension [Range<Int>] {
  /// Spans that are in the order of their beginnings, those that touch or overlap made one.
  func merged() -> [Range<Int>] {
    reduce(into: []) { merged, span in
      if let former = merged.last, span.lowerBound <= former.upperBound {
        merged[merged.count - 1] = former.lowerBound..<Swift.max(former.upperBound, span.upperBound)
      } else if !span.isEmpty {
        merged.append(span)
      }
    }
  }
}
