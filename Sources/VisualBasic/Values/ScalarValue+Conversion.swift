internal import Foundation

extension ScalarValue {
  /// The value as a number: a number, the number that a text is, the number of days of a date, −1 for true and 0 for
  /// false; nil for null and for a text that is no number.
  public var asNumber: Double? {
    switch self {
    case .null: nil
    case .boolean(let truth): truth ? -1 : 0
    case .integer, .decimal, .number: number
    case .text(let text): Self.number(in: text)
    case .date(let date): date.serial
    }
  }

  /// The value as true or false: numbers other than zero are true, the texts are `true` and `false`; nil for anything
  /// else.
  public var asBoolean: Bool? {
    switch self {
    case .null, .date: nil
    case .boolean(let truth): truth
    case .integer, .decimal, .number: number.map { $0 != 0 }
    case .text(let text):
      switch text.lowercased() {
      case "true": true
      case "false": false
      default: Self.number(in: text).map { $0 != 0 }
      }
    }
  }

  /// The value as a date: a number counts days from 30 December 1899, a text is read as dates are written; nil for
  /// anything else.
  ///
  /// - Parameter conventions: the language of the names of months.
  public func asDate(in conventions: FormatConventions = .english) -> DateTime? {
    switch self {
    case .date(let date): date
    case .integer, .decimal, .number: number.flatMap(DateTime.init(serial:))
    case .text(let text): DateText(text, conventions: conventions).moment
    case .null, .boolean: nil
    }
  }

  /// The number that a text is, with commas between groups and spaces around it.
  static func number(in text: String) -> Double? {
    let trimmed = text.trimmingCharacters(in: .whitespaces).replacing(",", with: "")
    guard !trimmed.isEmpty, trimmed.utf8.allSatisfy({ "0123456789.+-eE".utf8.contains($0) }) else { return nil }
    return Double(trimmed)
  }

  /// A whole number as an exact one where it fits, else as a double.
  static func whole(_ number: Double) -> ScalarValue {
    Int(exactly: number).map(ScalarValue.integer) ?? .number(number)
  }

  /// The moment, or null.
  static func date(_ moment: DateTime?) -> ScalarValue {
    moment.map(ScalarValue.date) ?? .null
  }
}
