extension KeyTable {
  /// The file `calendar.yaml`.
  static let calendarFile = KeyTable(
    "the calendar's file", "The days that the warehouse knows. There is one, `Cubes/calendar.yaml`.",
    [DefinitionKey("calendar", .keys(.calendar), .required, "The calendar.", example: "calendar:")])

  /// The calendar.
  static let calendar = KeyTable(
    "the calendar", "Which days there are, when the fiscal year begins and which days are worked.",
    [
      DefinitionKey(
        "first_day", .scalar(.day), .required, "The first day that the warehouse knows.",
        example: "first_day: 2023-01-01"),
      DefinitionKey(
        "last_day", .scalar(.day), .required, "The last day that the warehouse knows.",
        example: "last_day: 2027-12-31"),
      DefinitionKey(
        "fiscal_year_starts", .scalar(.integer(1...12)), .defaultsTo("1"),
        "The month in which the fiscal year begins. A fiscal year is named after the calendar year in which it ends.",
        example: "fiscal_year_starts: 7"),
      DefinitionKey(
        "working_weekdays", .list(.scalar(.integer(1...7)), allowsEmpty: true), .defaultsTo("[1, 2, 3, 4, 5]"),
        "The days of the week that are worked; Monday is 1.", example: "working_weekdays: [1, 2, 3, 4, 5]"),
      DefinitionKey(
        "holidays", .map(.day, of: .localizedText, allowsEmpty: true), .optional,
        "Days on which nobody works, with their names.",
        example: "holidays: {2025-12-25: {en: Christmas Day, zh: 圣诞节}}"),
      DefinitionKey(
        "clocks", .map(.name, of: .keys(.clock)), .optional,
        "Clocks that run while people work, by the names that loads refer to.", example: "clocks: {London: …}"),
    ])
}
