/// How a language writes numbers, money, days and times.
public struct FormatConventions: Sendable, Hashable {
  /// What stands before the fraction of a number.
  public var decimalSeparator: String
  /// What stands between groups of digits.
  public var groupSeparator: String
  /// What `$` in the name of a currency stands for: what the currency sign `¤` of a format is replaced by.
  public var currencySymbol: String
  /// The format of money: positive and negative.
  public var currencyFormat: String
  /// What a `/` in a date is written as.
  public var dateSeparator: String
  /// What a `:` in a time is written as.
  public var timeSeparator: String
  /// `ddddd` and Short Date.
  public var shortDate: String
  /// `dddddd`.
  public var completeDate: String
  /// Long Date.
  public var longDate: String
  /// `ttttt` and Long Time.
  public var longTime: String
  /// January to December.
  public var months: [String]
  /// Jan to Dec.
  public var shortMonths: [String]
  /// Sunday to Saturday.
  public var weekdays: [String]
  /// Sun to Sat.
  public var shortWeekdays: [String]
  /// Before noon and after noon.
  public var halvesOfDay: [String]
  /// Yes and no, true and false, on and off.
  public var answers: [String]
}

extension FormatConventions {
  /// The conventions of a language tag, `de` or `de-AT` or `zh_CN`; English as in the United States where there are
  /// none of its own.
  public static func of(language: String) -> FormatConventions {
    switch language.lowercased().prefix(while: { $0 != "-" && $0 != "_" }) {
    case "de": .german
    case "fr": .french
    case "es": .spanish
    case "zh": .chinese
    default: .english
    }
  }
}
