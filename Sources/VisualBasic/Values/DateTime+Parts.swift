extension DateTime {
  /// Days since 1970-01-01.
  public var dayNumber: Int { Int(milliseconds).floored(by: Int(Self.millisecondsPerDay)) }

  /// The year.
  public var year: Int { CalendarDay(number: dayNumber).year }

  /// The month, 1 to 12.
  public var month: Int { CalendarDay(number: dayNumber).month }

  /// The day of the month, 1 to 31.
  public var day: Int { CalendarDay(number: dayNumber).day }

  /// The quarter, 1 to 4.
  public var quarter: Int { (month + 2) / 3 }

  /// The day of the year, 1 to 366.
  public var dayOfYear: Int { dayNumber - CalendarDay.number(year: year, month: 1, day: 1) + 1 }

  /// The day of the week counted from `first` (1 is Sunday, 7 Saturday): 1 to 7.
  public func weekday(from first: Int = 1) -> Int { (dayNumber + 4 - (first - 1)).wrapped(by: 7) + 1 }

  /// The week of the year with weeks that begin on `first` (1 is Sunday), 1 to 54; the week that holds
  /// 1 January is the first, or else the first one with at least `days` days in the year.
  public func weekOfYear(from first: Int = 1, withAtLeast days: Int = 1) -> Int {
    let start = Self.firstWeek(of: year, from: first, withAtLeast: days)
    if dayNumber < start {
      return (dayNumber - Self.firstWeek(of: year - 1, from: first, withAtLeast: days)) / 7 + 1
    }
    let next = Self.firstWeek(of: year + 1, from: first, withAtLeast: days)
    return days > 1 && dayNumber >= next ? 1 : (dayNumber - start) / 7 + 1
  }

  private static func firstWeek(of year: Int, from first: Int, withAtLeast days: Int) -> Int {
    let newYear = CalendarDay.number(year: year, month: 1, day: 1)
    let into = (newYear + 4 - (first - 1)).wrapped(by: 7)
    return 7 - into >= days ? newYear - into : newYear - into + 7
  }

  /// The hour, 0 to 23.
  public var hour: Int { Int(milliseconds).floored(by: 3_600_000).wrapped(by: 24) }

  /// The minute, 0 to 59.
  public var minute: Int { Int(milliseconds).floored(by: 60_000).wrapped(by: 60) }

  /// The second, 0 to 59.
  public var second: Int { Int(milliseconds).floored(by: 1000).wrapped(by: 60) }

  /// Milliseconds since midnight.
  public var millisecondOfDay: Int { Int(milliseconds).wrapped(by: Int(Self.millisecondsPerDay)) }
}

extension Int {
  /// The quotient rounded towards minus infinity.
  func floored(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The remainder that is never negative.
  func wrapped(by divisor: Int) -> Int {
    let remainder = self % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }

  /// The number with zeros before it, at least `width` digits.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
