/// Functions on dates and times of day.
///
/// Days of the week are 1 for Sunday to 7 for Saturday.
enum DateFunctions {
  /// The day from which Visual Basic counts, the day of a time of day alone.
  static let firstDay = DateTime(year: 1899, month: 12, day: 30)

  /// The first day of the week of an argument; left out and 0 are Sunday.
  static func firstDayOfWeek(_ place: Int, of arguments: FunctionArguments) throws(ScalarFunctionError) -> Int {
    max(1, try arguments.integer(place, or: 1, within: 0...7))
  }

  /// How many days of the first week must be in the year, of an argument: the week of 1 January (0 or 1), one of four
  /// days (2), or a full one (3).
  static func daysInFirstWeek(_ place: Int, of arguments: FunctionArguments) throws(ScalarFunctionError) -> Int {
    [1, 1, 4, 7][try arguments.integer(place, or: 1, within: 0...3)]
  }

  static func outOfCalendar(_ arguments: FunctionArguments) -> ScalarFunctionError {
    arguments.noResult("the date is out of the calendar, which has the years 100 to 9999.")
  }
}
