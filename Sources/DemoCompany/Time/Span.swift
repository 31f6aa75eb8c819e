/// The three years that the demo company's CRM tells of.
enum Span {
  /// The first day on which something closes, is opened, happens or is sent.
  static let first = Day(2023, 7, 1)
  /// The last day of the three years.
  static let last = Day(2026, 6, 30)
  /// When the CRM was left as it is: nothing is modified later, and the newest rows are modified at this moment.
  static let now = Moment(Day(2026, 6, 30), hours: 18)
  /// The first day of the twelve months in which an order makes a customer active.
  static let activeSince = Day(2025, 7, 1)
  /// The first days of the three years, with the day after the last.
  static let years = [Day(2023, 7, 1), Day(2024, 7, 1), Day(2025, 7, 1), Day(2026, 7, 1)]
  /// The days until which what is open now would come to its end.
  static let horizon = Day(2026, 12, 31)
  /// The first days of the four waves in which offices went live.
  static let goLives = [Day(2024, 9, 2), Day(2024, 12, 2), Day(2025, 3, 3), Day(2025, 6, 2)]
}
