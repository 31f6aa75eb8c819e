public import OrderedCollections
public import StarSchema

/// The calendar: which days the warehouse knows, when the fiscal year begins, which days are worked.
public struct CalendarDefinition: Sendable, Hashable {
  /// The first day, as `yyyy-mm-dd`.
  public var firstDay: String
  /// The last day, as `yyyy-mm-dd`.
  public var lastDay: String
  /// The month in which the fiscal year begins, 1 to 12.
  public var fiscalYearStartMonth: Int
  /// ISO numbers of the days of the week that are worked, Monday = 1.
  public var workingWeekdays: [Int]
  /// Days on which nobody works, as `yyyy-mm-dd`, with their names.
  public var holidays: [String: LocalizedText]
  /// The clocks that run while people work, by name.
  public var clocks: OrderedDictionary<String, BusinessClock>

  /// A calendar from a first to a last day.
  public init(
    firstDay: String, lastDay: String, fiscalYearStartMonth: Int = 1, workingWeekdays: [Int] = [1, 2, 3, 4, 5],
    holidays: [String: LocalizedText] = [:], clocks: OrderedDictionary<String, BusinessClock> = [:]
  ) {
    self.firstDay = firstDay
    self.lastDay = lastDay
    self.fiscalYearStartMonth = fiscalYearStartMonth
    self.workingWeekdays = workingWeekdays
    self.holidays = holidays
    self.clocks = clocks
  }

  /// The columns of the date dimension besides its key `date_key` (yyyymmdd), in order.
  ///
  /// `day` is the date itself; `year` 2025; `quarter` 20251; `quarter_name` "2025 Q1"; `month` 202503; `month_name`
  /// "2025-03"; `iso_week` 202510; `iso_week_name` "2025-W10"; `weekday` 1 to 7 from Monday; `fiscal_year` is named
  /// after the calendar year in which it ends; `fiscal_quarter` 20251, `fiscal_quarter_name` "FY2025 Q1";
  /// `is_working_day`.
  public static let dayAttributes: [(name: String, type: ColumnType)] = [
    ("day", .date), ("year", .integer), ("quarter", .integer), ("quarter_name", .text), ("month", .integer),
    ("month_name", .text), ("iso_week", .integer), ("iso_week_name", .text), ("weekday", .integer),
    ("fiscal_year", .integer), ("fiscal_quarter", .integer), ("fiscal_quarter_name", .text),
    ("is_working_day", .boolean),
  ]

  /// What the members of a level over one of these columns, or over the key, are.
  public static func kind(of column: String) -> DimensionDefinition.Level.Kind {
    switch column {
    case "year", "fiscal_year": .years
    case "quarter", "fiscal_quarter": .quarters
    case "month": .months
    case "iso_week": .weeks
    case "day", "date_key": .days
    default: .regular
    }
  }
}
