extension DateFunctions {
  static let parts: [ScalarFunction] =
    table.map { name, summary, part in
      ScalarFunction(name, [.date("date")], .integer, summary) { (a) throws(ScalarFunctionError) in
        .integer(part(try a.date(0)))
      }
    }
    + [
      ScalarFunction(
        "Weekday", [.date("date"), .integer("first day").optional], .integer,
        "The day of the week, 1 to 7, counted from Sunday or another first day."
      ) { (a) throws(ScalarFunctionError) in
        .integer(try a.date(0).weekday(from: try firstDayOfWeek(1, of: a)))
      },
      ScalarFunction(
        "DatePart",
        [.text("interval"), .date("date"), .integer("first day").optional, .integer("first week").optional], .integer,
        "The interval (yyyy, q, m, y, d, w, ww, h, n or s) of a date as a number."
      ) { (a) throws(ScalarFunctionError) in
        .integer(
          try DateInterval(a, 0).part(
            of: try a.date(1), firstDayOfWeek: try firstDayOfWeek(2, of: a),
            daysInFirstWeek: try daysInFirstWeek(3, of: a)))
      },
    ]

  private static let table: [(String, String, @Sendable (DateTime) -> Int)] = [
    ("Year", "The year of the date.", { $0.year }),
    ("Month", "The month of the date, 1 to 12.", { $0.month }),
    ("Day", "The day of the month, 1 to 31.", { $0.day }),
    ("Hour", "The hour of the date, 0 to 23.", { $0.hour }),
    ("Minute", "The minute of the date, 0 to 59.", { $0.minute }),
    ("Second", "The second of the date, 0 to 59.", { $0.second }),
  ]
}
