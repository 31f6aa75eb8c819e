/// A day of the proleptic Gregorian calendar as year, month and day.
///
/// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), `days_from_civil` and `civil_from_days`.
struct CalendarDay {
  let year: Int
  let month: Int
  let day: Int

  /// The day so many days after 1970-01-01.
  init(number: Int) {
    let shifted = number + 719_468
    let era = shifted.floored(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01 to the day; the month is 1 to 12, the day any.
  static func number(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear.floored(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// How many days the month has.
  static func days(inMonth month: Int, of year: Int) -> Int {
    let months = year * 12 + month
    let next = number(year: months.floored(by: 12), month: months.wrapped(by: 12) + 1, day: 1)
    return next - number(year: year, month: month, day: 1)
  }
}
