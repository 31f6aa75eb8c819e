internal import Wording

/// A step of the calendar or of the clock, by its code in Visual Basic.
enum DateInterval: String, CaseIterable {
  case year = "yyyy"
  case quarter = "q"
  case month = "m"
  case dayOfYear = "y"
  case day = "d"
  case weekday = "w"
  case week = "ww"
  case hour = "h"
  case minute = "n"
  case second = "s"

  /// The interval of the argument at a place.
  init(_ arguments: FunctionArguments, _ place: Int) throws(ScalarFunctionError) {
    let code = try arguments.text(place)
    guard let interval = Self(rawValue: code.lowercased()) else {
      let codes = Self.allCases.map(\.rawValue)
      let question = NearestName.question(for: code, among: codes)
      let isFinished = question.hasSuffix("?")
      throw ScalarFunctionError(
        kind: .range, function: arguments.function.name,
        problem: "'\(code)' is no interval, which is one of \(codes.joined(separator: ", "))"
          + (isFinished ? "." + question : "."))
    }
    self = interval
  }
}

extension DateInterval {
  /// The moment so many intervals later.
  ///
  /// A month later on a day that the month lacks is its last day.
  func added(_ count: Int, to moment: DateTime) -> DateTime? {
    guard count.magnitude < 1_000_000_000 else { return nil }
    return switch self {
    case .year: later(by: 12 * count, than: moment)
    case .quarter: later(by: 3 * count, than: moment)
    case .month: later(by: count, than: moment)
    case .dayOfYear, .day, .weekday: Self.moment(moment, plus: count, times: DateTime.millisecondsPerDay)
    case .week: Self.moment(moment, plus: count, times: 7 * DateTime.millisecondsPerDay)
    case .hour: Self.moment(moment, plus: count, times: 3_600_000)
    case .minute: Self.moment(moment, plus: count, times: 60_000)
    case .second: Self.moment(moment, plus: count, times: 1000)
    }
  }

  private static func moment(_ moment: DateTime, plus count: Int, times milliseconds: Int64) -> DateTime? {
    DateTime(milliseconds: moment.milliseconds + Int64(count) * milliseconds)
  }

  private func later(by months: Int, than moment: DateTime) -> DateTime? {
    let month = moment.year * 12 + moment.month - 1 + months
    let year = month.floored(by: 12)
    let last = CalendarDay.days(inMonth: month.wrapped(by: 12) + 1, of: year)
    let day = DateTime(year: year, month: month.wrapped(by: 12) + 1, day: min(moment.day, last))
    return day.flatMap { DateTime(milliseconds: $0.milliseconds + Int64(moment.millisecondOfDay)) }
  }

  /// How many borders of the interval lie between two moments; whole weeks for `w`.
  func count(from start: DateTime, to end: DateTime, firstDayOfWeek: Int) -> Int {
    let days = end.dayNumber - start.dayNumber
    return switch self {
    case .year: end.year - start.year
    case .quarter: 4 * (end.year - start.year) + end.quarter - start.quarter
    case .month: 12 * (end.year - start.year) + end.month - start.month
    case .dayOfYear, .day: days
    case .weekday: days / 7
    case .week: (days + start.weekday(from: firstDayOfWeek) - end.weekday(from: firstDayOfWeek)) / 7
    case .hour: Int(end.milliseconds).floored(by: 3_600_000) - Int(start.milliseconds).floored(by: 3_600_000)
    case .minute: Int(end.milliseconds).floored(by: 60_000) - Int(start.milliseconds).floored(by: 60_000)
    case .second: Int(end.milliseconds).floored(by: 1000) - Int(start.milliseconds).floored(by: 1000)
    }
  }

  /// The interval of a moment as a number.
  func part(of moment: DateTime, firstDayOfWeek: Int, daysInFirstWeek: Int) -> Int {
    switch self {
    case .year: moment.year
    case .quarter: moment.quarter
    case .month: moment.month
    case .dayOfYear: moment.dayOfYear
    case .day: moment.day
    case .weekday: moment.weekday(from: firstDayOfWeek)
    case .week: moment.weekOfYear(from: firstDayOfWeek, withAtLeast: daysInFirstWeek)
    case .hour: moment.hour
    case .minute: moment.minute
    case .second: moment.second
    }
  }
}
