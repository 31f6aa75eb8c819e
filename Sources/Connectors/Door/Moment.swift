/// A point of time, or of a local clock where no zone is told, to the microsecond.
struct Moment: Sendable, Hashable {
  /// Since the beginning of 1970, by UTC or by the local clock.
  var microseconds: Int64
  /// Whether it is meant in UTC.
  var isUTC: Bool

  init(microseconds: Int64, isUTC: Bool) {
    self.microseconds = microseconds
    self.isUTC = isUTC
  }

  /// Reads `2025-02-28`, `2025-02-28 09:30`, `2025-02-28T09:30:00.123Z`, `2025-02-28 09:30:00+01` or `+01:00` (ISO 8601
  /// as services write it, and timestamps as PostgreSQL does); nil when it is none of these.
  ///
  /// Digits behind the microseconds are cut off.
  init?(_ text: String) {
    let pattern =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?(?:(Z)|([+-])([0-9]{2}):?([0-9]{2})?)?)?/
    guard let match = text.wholeMatch(of: pattern), let year = Int64(match.1), let month = Int64(match.2),
      let day = Int64(match.3), (1...12).contains(month), (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    func number(_ part: Substring?) -> Int64 { part.flatMap { Int64($0) } ?? 0 }
    let (hour, minute, second) = (number(match.4), number(match.5), number(match.6))
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let decimals = match.7.map { Int64(String($0.prefix(6)).padded(to: 6)) ?? 0 } ?? 0
    let clock = ((Self.days(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
    let offset = (number(match.10) * 60 + number(match.11)) * 60
    microseconds = (clock - (match.9 == "-" ? -offset : offset)) * 1_000_000 + decimals
    isUTC = match.8 != nil || match.9 != nil
  }

  /// The clock as `2025-02-28 09:30:00.123000`, with a `Z` behind it when it is meant in UTC.
  var text: String {
    let (seconds, decimals) = microseconds.floored(by: 1_000_000)
    return day + " " + Self.clock(seconds) + "." + Self.digits(decimals, 6) + (isUTC ? "Z" : "")
  }

  /// The moment as ISO 8601 writes it, to the second: `2025-02-28T09:30:00Z`.
  var iso8601: String {
    day + "T" + Self.clock(microseconds.floored(by: 1_000_000).quotient) + "Z"
  }

  /// The day: `2025-02-28`.
  var day: String {
    let days = microseconds.floored(by: 86_400_000_000).quotient
    // Days to civil date (Howard Hinnant, chrono-compatible low-level date algorithms, 2013).
    let shifted = days + 719_468
    let (era, dayOfEra) = shifted.floored(by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return
      "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, 2))"
  }

  /// The days from 1970 to a date (the inverse of the above).
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.floored(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func days(inMonth month: Int64, of year: Int64) -> Int64 {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func clock(_ seconds: Int64) -> String {
    let second = seconds.floored(by: 86_400).rest
    return "\(digits(second / 3_600, 2)):\(digits(second / 60 % 60, 2)):\(digits(second % 60, 2))"
  }

  private static func digits(_ number: Int64, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}

extension Int64 {
  /// Quotient and rest, the rest never below zero.
  fileprivate func floored(by divisor: Int64) -> (quotient: Int64, rest: Int64) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

extension String {
  fileprivate func padded(to count: Int) -> String {
    self + String(repeating: "0", count: Swift.max(0, count - self.count))
  }
}
