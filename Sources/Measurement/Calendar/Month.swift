/// A month of a year.
public struct Month: Sendable, Hashable, Comparable {
  /// Months since January of the year 0.
  public let ordinal: Int

  /// The month that lies `ordinal` months after January of the year 0.
  public init(ordinal: Int) {
    self.ordinal = ordinal
  }

  /// A month by its year and its number from 1 to 12.
  public init(year: Int, number: Int) {
    self.init(ordinal: year * 12 + number - 1)
  }

  /// The year.
  public var year: Int { ordinal / 12 }

  /// The number within the year, 1 to 12.
  public var number: Int { ordinal % 12 + 1 }

  /// The key of the calendar's attribute `month`: 202503.
  public var key: Int { year * 100 + number }

  /// The first day.
  public var firstDay: Day { Day(ordinal: Day.ordinal(year: year, month: number, day: 1)) }

  /// The last day.
  public var lastDay: Day { advanced(by: 1).firstDay.advanced(by: -1) }

  /// How many days it has.
  public var dayCount: Int { advanced(by: 1).firstDay.ordinal - firstDay.ordinal }

  /// The month `months` later.
  public func advanced(by months: Int) -> Month {
    Month(ordinal: ordinal + months)
  }

  /// The earlier of two months is the smaller one.
  public static func < (left: Month, right: Month) -> Bool {
    left.ordinal < right.ordinal
  }
}

extension Month: CustomStringConvertible {
  /// The month as `yyyy-mm`.
  public var description: String { "\(padded(year, to: 4))-\(padded(number, to: 2))" }
}
