/// A month of the books.
struct AccountingPeriod: Sendable {
  let firstDay: Day

  /// Its `period_id`, such as 202307.
  var id: Int { firstDay.date.year * 100 + firstDay.date.month }
  /// The month's last day, on which it is closed.
  var lastDay: Day { firstDay + 31 - (firstDay + 31).date.day }

  /// The 36 months of the three years.
  static let all = (0..<36).map { AccountingPeriod(firstDay: Day(2023 + ($0 + 6) / 12, ($0 + 6) % 12 + 1, 1)) }
}
