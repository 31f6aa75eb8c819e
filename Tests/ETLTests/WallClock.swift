import CubeModel
import Foundation
import Testing

/// What a clock does, found out minute by minute from the wall: slow, and too simple to be wrong.
struct WallClock {
  let clock: BusinessClock
  let calendar: CalendarDefinition
  private let wall: Calendar

  init(_ clock: BusinessClock, in calendar: CalendarDefinition) throws {
    self.clock = clock
    self.calendar = calendar
    var wall = Calendar(identifier: .gregorian)
    wall.timeZone = try #require(TimeZone(identifier: clock.timeZone))
    self.wall = wall
  }

  /// Whether it runs in the minute that begins at a moment.
  func runs(at moment: Date) throws -> Bool {
    let parts = wall.dateComponents([.year, .month, .day, .hour, .minute, .weekday], from: moment)
    let (year, month, dayOfMonth) = (try #require(parts.year), try #require(parts.month), try #require(parts.day))
    let minute = try #require(parts.hour) * 60 + #require(parts.minute)
    // Foundation counts from Sunday.
    var weekday = (try #require(parts.weekday) + 5) % 7 + 1
    let day = String(format: "%04d-%02d-%02d", year, month, dayOfMonth)
    if let moved = clock.movedDays[day] {
      weekday = moved
    } else if calendar.holidays[day] != nil || clock.holidays[day] != nil {
      return false
    }
    return clock.shifts.contains { shift in
      shift.weekdays.contains(weekday) && shift.opens <= minute && minute < shift.closes
    }
  }
}
