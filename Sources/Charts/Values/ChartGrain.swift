/// How much time one value of a chart covers.
///
/// A date stands for the period of this length that holds it.
public enum ChartGrain: String, Sendable, CaseIterable {
  /// One day.
  case day
  /// Seven days from the date on.
  case week
  /// A calendar month.
  case month
  /// A calendar quarter.
  case quarter
  /// A calendar year.
  case year
}

extension ChartGrain {
  /// The name of the period that holds a date: "14 Mar 2025", "Mar 2025", "Q1 2025", "2025".
  public func text(_ date: ChartDate, language: ChartLanguage = .english) -> String {
    switch (self, language) {
    case (.day, .english), (.week, .english): "\(date.day) \(ChartGrain.months[date.month - 1]) \(date.year)"
    case (.day, .chinese), (.week, .chinese): "\(date.year)年\(date.month)月\(date.day)日"
    case (.month, .english): "\(ChartGrain.months[date.month - 1]) \(date.year)"
    case (.month, .chinese): "\(date.year)年\(date.month)月"
    case (.quarter, .english): "Q\((date.month + 2) / 3) \(date.year)"
    case (.quarter, .chinese): "\(date.year)年第\((date.month + 2) / 3)季度"
    case (.year, .english): "\(date.year)"
    case (.year, .chinese): "\(date.year)年"
    }
  }

  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// The first day of the period that holds a date.
  func start(of date: ChartDate) -> ChartDate {
    switch self {
    case .day, .week: date
    case .month: ChartDate(known: date.year, date.month, 1)
    case .quarter: ChartDate(known: date.year, (date.month - 1) / 3 * 3 + 1, 1)
    case .year: ChartDate(known: date.year, 1, 1)
    }
  }

  /// The middle of the period that holds a date, in days.
  ///
  /// A value is drawn there, so that an event on the first of a month falls between that month and the one before it.
  func middle(of date: ChartDate) -> Double {
    let first = start(of: date)
    let length =
      switch self {
      case .day: 1
      case .week: 7
      case .month: first.firstOfMonth(after: 1).dayNumber - first.dayNumber
      case .quarter: first.firstOfMonth(after: 3).dayNumber - first.dayNumber
      case .year: first.firstOfMonth(after: 12).dayNumber - first.dayNumber
      }
    return Double(first.dayNumber) + Double(length) / 2
  }
}
