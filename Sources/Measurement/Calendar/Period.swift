public import CubeModel

/// Days from a first to a last one, both included; never empty.
public struct Period: Sendable, Hashable {
  /// The first day.
  public let first: Day
  /// The last day, not before the first.
  public let last: Day

  /// The days of a month.
  public init(_ month: Month) {
    first = month.firstDay
    last = month.lastDay
  }

  /// The days from `first` to `last`; nil when `last` comes before `first`.
  public init?(from first: Day, to last: Day) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The whole months from `first` to `last`, both included; nil when `last` comes before `first`.
  public init?(from first: Month, to last: Month) {
    self.init(from: first.firstDay, to: last.lastDay)
  }

  /// The days of a definition; nil when they are no days or in the wrong order.
  public init?(_ range: KPIDefinition.DayRange) {
    guard let first = Day(range.first), let last = Day(range.last) else { return nil }
    self.init(from: first, to: last)
  }

  /// The hour (UTC) of a month's last day from which the month counts as whole.
  ///
  /// The as-of moment is the newest change that the sources hold. It never falls on midnight, so that asking for
  /// midnight would leave a finished month out until somebody has worked in the next one.
  public static let closingHour = 18

  /// The last `count` whole months of what is known at `asOf` (`yyyy-mm-ddThh:mm:ssZ`).
  ///
  /// A month that is still running is left out, so that a part of a month is never compared with a whole one.
  ///
  /// - Returns: nil when `asOf` is no moment or `count` is not positive.
  public static func lastWholeMonths(_ count: Int, upTo asOf: String) -> Period? {
    guard count > 0, let last = lastWholeMonth(upTo: asOf) else { return nil }
    return Period(from: last.advanced(by: 1 - count), to: last)
  }

  /// The last month that is whole at `asOf` (`yyyy-mm-ddThh:mm:ssZ`); nil when `asOf` is no moment.
  public static func lastWholeMonth(upTo asOf: String) -> Month? {
    guard let day = Day(String(asOf.prefix(10))), asOf.count >= 13, let hour = Int(asOf.dropFirst(11).prefix(2)) else {
      return nil
    }
    return day == day.month.lastDay && hour >= closingHour ? day.month : day.month.advanced(by: -1)
  }

  /// How many days it has.
  public var dayCount: Int { last.ordinal - first.ordinal + 1 }

  /// The months that lie in it as a whole, in order.
  public var wholeMonths: [Month] {
    let start = first == first.month.firstDay ? first.month : first.month.advanced(by: 1)
    let end = last == last.month.lastDay ? last.month : last.month.advanced(by: -1)
    return start <= end ? (start.ordinal...end.ordinal).map(Month.init(ordinal:)) : []
  }

  /// Whether it begins and ends with a month.
  public var isWholeMonths: Bool {
    first == first.month.firstDay && last == last.month.lastDay
  }

  /// The same days a year before.
  ///
  /// Whole months stay whole; the 29th of February becomes the 28th.
  public var yearBefore: Period {
    if isWholeMonths, let months = Period(from: first.month.advanced(by: -12), to: last.month.advanced(by: -12)) {
      return months
    }
    return Period(from: Self.yearBefore(first), to: Self.yearBefore(last)) ?? self
  }

  /// Whether they have a day in common.
  public func overlaps(_ other: Period) -> Bool {
    first <= other.last && other.first <= last
  }

  private static func yearBefore(_ day: Day) -> Day {
    let month = day.month.advanced(by: -12)
    return month.firstDay.advanced(by: min(day.components.day, month.dayCount) - 1)
  }
}

extension Period: CustomStringConvertible {
  /// The days as `yyyy-mm-dd to yyyy-mm-dd`.
  public var description: String { "\(first) to \(last)" }
}
