extension DateFunctions {
  static let making: [ScalarFunction] = [
    ScalarFunction("Now", [], .date, "The date and time of day.") { (a) in .date(a.session.now) },
    ScalarFunction("Date", [], .date, "Today.") { (a) in .date(day(of: a.session.now)) },
    ScalarFunction("Time", [], .date, "The time of day.") { (a) in .date(time(of: a.session.now)) },
    ScalarFunction("Timer", [], .number, "Seconds since midnight.") { (a) in
      .number(Double(a.session.now.millisecondOfDay) / 1000)
    },
    ScalarFunction(
      "DateSerial", [.integer("year"), .integer("month"), .integer("day")], .date,
      "The day of a year, a month and a day; what is beyond their ranges is carried over."
    ) { (a) throws(ScalarFunctionError) in
      let year = try a.integer(0)
      let fullYear = (0...29).contains(year) ? 2000 + year : (30...99).contains(year) ? 1900 + year : year
      guard let date = DateTime(year: fullYear, month: try a.integer(1), day: try a.integer(2)) else {
        throw outOfCalendar(a)
      }
      return .date(date)
    },
    ScalarFunction(
      "TimeSerial", [.integer("hour"), .integer("minute"), .integer("second")], .date,
      "The time of day of an hour, a minute and a second; what is beyond their ranges is carried over."
    ) { (a) throws(ScalarFunctionError) in
      guard
        let date = DateTime(
          year: 1899, month: 12, day: 30, hour: try a.integer(0), minute: try a.integer(1), second: try a.integer(2))
      else { throw outOfCalendar(a) }
      return .date(date)
    },
    ScalarFunction("DateValue", [.date("date")], .date, "The day, without its time of day.") {
      (a) throws(ScalarFunctionError) in .date(day(of: try a.date(0)))
    },
    ScalarFunction("TimeValue", [.date("date")], .date, "The time of day, without its day.") {
      (a) throws(ScalarFunctionError) in .date(time(of: try a.date(0)))
    },
  ]

  private static func day(of moment: DateTime) -> DateTime? {
    DateTime(milliseconds: moment.milliseconds - Int64(moment.millisecondOfDay))
  }

  private static func time(of moment: DateTime) -> DateTime? {
    firstDay.flatMap { DateTime(milliseconds: $0.milliseconds + Int64(moment.millisecondOfDay)) }
  }
}
