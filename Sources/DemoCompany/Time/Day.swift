import Postgres

/// A day of the calendar, counted from 2000-01-01 as PostgreSQL's binary format counts it.
struct Day: Sendable, Hashable, Comparable {
  /// Days since 2000-01-01.
  var number: Int32

  init(number: Int32) {
    self.number = number
  }

  /// The day of a date of the Gregorian calendar.
  init(_ year: Int, _ month: Int, _ day: Int) {
    number = PostgresEpoch.days(year: year, month: month, day: day)
  }

  /// Year, month 1–12 and day of the month (Hinnant, "chrono-compatible low-level date algorithms", 2013).
  var date: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 730_425
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// 0 is Monday, 6 is Sunday.
  var weekday: Int { (Int(number) % 7 + 7 + 5) % 7 }

  /// The day itself, or the Friday before it when it lies in a weekend.
  var workday: Day { weekday > 4 ? self - (weekday - 4) : self }

  /// The day half-way to a later one.
  func middle(_ later: Day) -> Day { self + (later - self) / 2 }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }

  static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }

  static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }
}
