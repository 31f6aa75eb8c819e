extension KeyTable {
  /// A clock that runs while people work.
  static let clock = KeyTable(
    "a clock",
    "A clock that runs while people work. In expressions of loads `business_minutes(from, to, clock)` tells how long, and "
      + "`working_days(from, to, clock)` on how many days.",
    [
      DefinitionKey(
        "time_zone", .scalar(.timeZone), .required, "The time zone in which the hours are meant.",
        example: "time_zone: Europe/London"),
      DefinitionKey(
        "hours", .list(.keys(.shift)), .required, "The hours that are worked.",
        example: #"hours: [{from: "09:00", to: "17:30"}]"#),
      DefinitionKey(
        "holidays", .map(.day, of: .localizedText, allowsEmpty: true), .optional,
        "Days on which nobody works there, besides the calendar's.",
        example: "holidays: {2025-05-05: {en: Early May bank holiday}}"),
      DefinitionKey(
        "moved_days", .map(.day, of: .scalar(.integer(1...7)), allowsEmpty: true), .optional,
        "Days that are worked like another day of the week, holiday or not; Monday is 1.",
        example: "moved_days: {2025-04-27: 1}"),
    ])

  /// Hours that are worked.
  static let shift = KeyTable(
    "hours", "Hours that are worked on some days of the week, as the clock on the wall shows them.",
    [
      DefinitionKey(
        "weekdays", .list(.scalar(.integer(1...7))), .defaultsTo("the calendar's `working_weekdays`"),
        "The days of the week; Monday is 1.", example: "weekdays: [1, 2, 3, 4]"),
      DefinitionKey(
        "from", .scalar(.timeOfDay), .required, "When they begin.", example: #"from: "09:00""#),
      DefinitionKey(
        "to", .scalar(.timeOfDay), .required,
        "When they end; 24:00 is the midnight that ends the day. Hours past midnight are written as two.",
        example: #"to: "17:30""#),
    ])
}
