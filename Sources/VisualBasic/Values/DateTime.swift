/// A day of the Gregorian calendar with a time of day, to the millisecond, without a time zone: years 100 to 9999.
public struct DateTime: Sendable, Hashable {
  /// Milliseconds since 1970-01-01 00:00.
  public let milliseconds: Int64

  static let millisecondsPerDay: Int64 = 86_400_000
  /// Days from 30 December 1899, where Visual Basic counts from, to 1 January 1970.
  private static let epochSerial: Int64 = 25_569
  static let span = DateTime(days: -683_003).milliseconds..<DateTime(days: 2_932_897).milliseconds

  /// Makes the moment so many milliseconds after 1970-01-01 00:00; nil outside of the years 100 to 9999.
  public init?(milliseconds: Int64) {
    guard Self.span.contains(milliseconds) else { return nil }
    self.milliseconds = milliseconds
  }

  /// Makes the moment so many milliseconds after 1970-01-01 00:00, or the first or last one of the calendar.
  public init(clampingMilliseconds milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Self.span.lowerBound), Self.span.upperBound - 1)
  }

  private init(days: Int64) {
    milliseconds = days * Self.millisecondsPerDay
  }

  /// Makes the moment from Visual Basic's number of days since 30 December 1899; nil outside of the years 100 to 9999.
  public init?(serial: Double) {
    let milliseconds = ((serial - Double(Self.epochSerial)) * Double(Self.millisecondsPerDay)).rounded()
    guard milliseconds.magnitude < 1e15 else { return nil }
    self.init(milliseconds: Int64(milliseconds))
  }

  /// Makes a day and a time of day; months, days, hours and so on beyond their ranges are carried over, so that month
  /// 14 is February of the year after.
  ///
  /// Nil outside of the years 100 to 9999.
  public init?(year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    guard [year, month, day, hour, minute, second].allSatisfy({ $0.magnitude < 1_000_000_000 }) else { return nil }
    let months = year * 12 + month - 1
    let firstOfMonth = CalendarDay.number(year: months.floored(by: 12), month: months.wrapped(by: 12) + 1, day: 1)
    let seconds = (hour * 60 + minute) * 60 + second
    self.init(milliseconds: Int64(firstOfMonth + day - 1) * Self.millisecondsPerDay + Int64(seconds) * 1000)
  }

  /// Visual Basic's number of days since 30 December 1899, with the time of day as the fraction.
  public var serial: Double {
    Double(milliseconds) / Double(Self.millisecondsPerDay) + Double(Self.epochSerial)
  }
}

extension DateTime: Comparable {
  /// True when `left` is the earlier moment.
  public static func < (left: DateTime, right: DateTime) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension DateTime: CustomStringConvertible {
  /// The moment by ISO 8601: `1997-02-28T13:05:09`, with milliseconds where there are any.
  public var description: String {
    let rest = Int(milliseconds).wrapped(by: 1000)
    let time = "\(hour.padded(to: 2)):\(minute.padded(to: 2)):\(second.padded(to: 2))"
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))T\(time)"
      + (rest == 0 ? "" : "." + rest.padded(to: 3))
  }
}
