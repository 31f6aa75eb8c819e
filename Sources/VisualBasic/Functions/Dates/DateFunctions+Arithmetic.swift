extension DateFunctions {
  static let arithmetic: [ScalarFunction] = [
    ScalarFunction(
      "DateAdd", [.text("interval"), .number("count"), .date("date")], .date,
      "The date so many intervals (yyyy, q, m, y, d, w, ww, h, n or s) later; a part of one goes a part of the way."
    ) { (a) throws(ScalarFunctionError) in
      let interval = try DateInterval(a, 0)
      let count = try a.number(1)
      let date = try a.date(2)
      guard let whole = Int(exactly: count.rounded(.down)), let start = interval.added(whole, to: date) else {
        throw outOfCalendar(a)
      }
      guard Double(whole) != count else { return .date(start) }
      guard let end = interval.added(whole + 1, to: date) else { throw outOfCalendar(a) }
      let part = Double(end.milliseconds - start.milliseconds) * (count - Double(whole))
      return .date(DateTime(milliseconds: start.milliseconds + Int64(part)))
    },
    ScalarFunction(
      "DateDiff",
      [
        .text("interval"), .date("start"), .date("end"), .integer("first day").optional,
        .integer("first week").optional,
      ], .integer, "How many borders of the interval (yyyy, q, m, y, d, w, ww, h, n or s) lie between two dates."
    ) { (a) throws(ScalarFunctionError) in
      _ = try daysInFirstWeek(4, of: a)
      return .integer(
        try DateInterval(a, 0).count(
          from: try a.date(1), to: try a.date(2), firstDayOfWeek: try firstDayOfWeek(3, of: a)))
    },
  ]

  static let names: [ScalarFunction] = [
    ScalarFunction(
      "MonthName", [.integer("month"), .boolean("short").optional], .text, "The name of a month, in full or short."
    ) { (a) throws(ScalarFunctionError) in
      let month = try a.integer(0, within: 1...12)
      return .text((try a.boolean(1) ? a.session.conventions.shortMonths : a.session.conventions.months)[month - 1])
    },
    ScalarFunction(
      "WeekdayName", [.integer("weekday"), .boolean("short").optional, .integer("first day").optional], .text,
      "The name of a day of the week, counted from Sunday or another first day, in full or short."
    ) { (a) throws(ScalarFunctionError) in
      let weekday = try a.integer(0, within: 1...7)
      let place = (weekday - 1 + (try firstDayOfWeek(2, of: a)) - 1) % 7
      return .text((try a.boolean(1) ? a.session.conventions.shortWeekdays : a.session.conventions.weekdays)[place])
    },
  ]
}
