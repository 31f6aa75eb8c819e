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
    let holidays = Set(calendar.holidays.keys).union(clock.holidays.keys).map(Self.day)
    let movedDays = Dictionary(clock.movedDays.map { (Self.day($0.key), $0.value) }) { first, _ in first }
    let worked = Self.wallSpans(
      of: clock.shifts, on: first...last, holidays: Set(holidays), movedDays: movedDays)
    bounds = offsets.moment(ofWall: first * 86_400)..<offsets.moment(ofWall: (last + 1) * 86_400)
    spans = offsets.moments(ofWall: worked)
  }

  /// The spans on the wall, in seconds since its 1970-01-01 00:00, merged where they touch.
  private static func wallSpans(
    of shifts: [BusinessClock.Shift], on days: ClosedRange<Int>, holidays: Set<Int>, movedDays: [Int: Int]
  ) -> [Range<Int>] {
    let minutes = Dictionary(
      (1...7).map { weekday in
        (weekday, shifts.filter { $0.weekdays.contains(weekday) }.map { $0.opens..<$0.closes })
      }
    ) { first, _ in first }
    var spans: [Range<Int>] = []
    for day in days {
      guard let weekday = movedDays[day] ?? (holidays.contains(day) ? nil : weekday(ofDay: day)) else { continue }
      for shift in (minutes[weekday] ?? []).sorted(by: { $0.lowerBound < $1.lowerBound }) {
        spans.append(day * 86_400 + shift.lowerBound * 60..<day * 86_400 + shift.upperBound * 60)
      }
    }
    return spans.merged()
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
