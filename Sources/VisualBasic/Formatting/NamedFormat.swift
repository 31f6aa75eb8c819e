/// The formats that have a name.
public enum NamedFormat: String, Sendable, Hashable, CaseIterable {
  case generalNumber = "General Number"
  case currency = "Currency"
  case fixed = "Fixed"
  case standard = "Standard"
  case percent = "Percent"
  case scientific = "Scientific"
  case yesNo = "Yes/No"
  case trueFalse = "True/False"
  case onOff = "On/Off"
  case generalDate = "General Date"
  case longDate = "Long Date"
  case mediumDate = "Medium Date"
  case shortDate = "Short Date"
  case longTime = "Long Time"
  case mediumTime = "Medium Time"
  case shortTime = "Short Time"
}

extension NamedFormat {
  /// What the name stands for in a language.
  ///
  /// As in Mondrian, Standard and Fixed have no decimals.
  public func pattern(in conventions: FormatConventions) -> String {
    switch self {
    case .generalNumber: ""
    case .currency: conventions.currencyFormat
    case .fixed: "0"
    case .standard: "#,##0"
    case .percent: "0.00%"
    case .scientific: "0.00e+00"
    case .yesNo: Self.choice(conventions.answers[0], conventions.answers[1])
    case .trueFalse: Self.choice(conventions.answers[2], conventions.answers[3])
    case .onOff: Self.choice(conventions.answers[4], conventions.answers[5])
    case .generalDate: "c"
    case .longDate: conventions.longDate
    case .mediumDate: "dd-mmm-yy"
    case .shortDate: conventions.shortDate
    case .longTime: conventions.longTime
    case .mediumTime: "h:nn AM/PM"
    case .shortTime: "hh:nn"
    }
  }

  private static func choice(_ yes: String, _ no: String) -> String {
    "\"\(yes)\";\"\(yes)\";\"\(no)\";\"\(no)\""
  }

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) })

  /// The pattern that a name stands for, capitals or not; nil for what is no name.
  static func meaning(of text: String, in conventions: FormatConventions) -> String? {
    byName[text.lowercased()]?.pattern(in: conventions)
  }
}
