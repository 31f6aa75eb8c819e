/// A day of the proleptic Gregorian calendar, without a time or a time zone.
public struct ChartDate: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// A day of the calendar; the first of the month, or of the year, when nothing more is said.
  /// - Throws: `ChartError` of kind `noSuchDate` when the calendar has no such day.
  public init(year: Int, month: Int = 1, day: Int = 1) throws(ChartError) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= ChartDate.days(inMonth: month, of: year)
    else {
      throw ChartError(kind: .noSuchDate(what: "\(year)-\(month)-\(day)"), place: "chart date")
    }
    self.init(known: year, month, day)
  }

  /// A day that is known to exist.
  init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Earlier days come first.
  public static func < (left: ChartDate, right: ChartDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 0000-03-01 (Hinnant 2013, "chrono-compatible low-level date algorithms", `days_from_civil`).
  var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  /// The first of the month that lies `months` after this one's.
  func firstOfMonth(after months: Int) -> ChartDate {
    let count = year * 12 + month - 1 + months
    return ChartDate(known: count / 12, count % 12 + 1, 1)
  }

  /// The day that lies `days` after this one.
  func adding(days: Int) -> ChartDate {
    var result = self
    var left = day + days
    while left > ChartDate.days(inMonth: result.month, of: result.year) {
      left -= ChartDate.days(inMonth: result.month, of: result.year)
      result = result.firstOfMonth(after: 1)
    }
    return ChartDate(known: result.year, result.month, left)
  }
}
