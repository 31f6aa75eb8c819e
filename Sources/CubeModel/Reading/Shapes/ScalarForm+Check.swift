import Foundation
import StarSchema

extension ScalarForm {
  /// Checks a scalar's text.
  func check(_ text: String) throws(TextMistake) {
    switch self {
    case .anyText: break
    case .text, .sql:
      if text.allSatisfy(\.isWhitespace) { throw TextMistake("expected \(phrase), found an empty text.") }
      if self == .sql { _ = try SQLScanner.tokens(of: text) }
    case .name: try Self.checkName(text)
    case .identifier: try Self.checkIdentifier(text)
    case .pageName:
      guard text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9_-]{0,99}/) != nil else {
        throw TextMistake("'\(text)' cannot name a page's file; expected letters, digits, - and _.")
      }
    case .integer(let range):
      guard let value = Int(text) else { throw TextMistake("expected \(phrase), found '\(text)'.") }
      guard range.contains(value) else {
        throw TextMistake("expected a whole number from \(range.lowerBound) to \(range.upperBound), found \(text).")
      }
    case .number(let range):
      guard let value = Double(text), value.isFinite else {
        throw TextMistake("expected \(phrase), found '\(text)'.")
      }
      guard range.contains(value) else {
        throw TextMistake("expected a number from \(range.lowerBound) to \(range.upperBound), found \(text).")
      }
    case .boolean:
      if Bool(text) == nil { throw TextMistake("expected \(phrase), found '\(text)'.") }
    case .language:
      guard text.wholeMatch(of: /[a-z]{2,3}(-[A-Za-z0-9]{2,8})*/) != nil else {
        let advice = text.contains(" ") ? " Within braces, a text with a comma stands in quotation marks." : ""
        throw TextMistake("'\(text)' is not a language's code; expected one such as en or zh." + advice)
      }
    case .choice(let words):
      guard words.contains(text) else {
        throw TextMistake("expected \(phrase), found '\(text)'." + NearestName.question(for: text, among: words))
      }
    case .day: try CalendarDay.check(text)
    case .columnType: _ = try ColumnType(reading: text)
    case .numberFormat: _ = try NumberFormat(reading: text)
    case .formula: _ = try FormulaParser.read(text)
    case .stagedTable: _ = try LoadDefinition.StagedTable(reading: text)
    case .levelPath: _ = try PageDefinition.LevelPath(reading: text)
    case .timeSpan: _ = try TimeSpan.seconds(text)
    case .months: _ = try TimeSpan.months(text)
    case .character:
      guard text.unicodeScalars.count == 1, text.utf8.count == 1 else {
        throw TextMistake("expected one ASCII character, found '\(text)'.")
      }
    case .datePattern: try DatePattern.checkDate(text)
    case .timestampPattern: try DatePattern.checkTimestamp(text)
    case .timeZone:
      guard TimeZone(identifier: text) != nil else {
        throw TextMistake(
          "'\(text)' is not a time zone."
            + NearestName.question(for: text, among: TimeZone.knownTimeZoneIdentifiers + ["UTC"]))
      }
    }
  }

  private static func checkName(_ text: String) throws(TextMistake) {
    guard !text.allSatisfy(\.isWhitespace) else { throw TextMistake("expected a name, found an empty text.") }
    guard text.first?.isWhitespace == false, text.last?.isWhitespace == false else {
      throw TextMistake("the name '\(text)' begins or ends with a space.")
    }
    if let control = text.unicodeScalars.firstIndex(where: { $0.properties.generalCategory == .control }) {
      throw TextMistake(at: text.offset(of: control), "a name stands on one line and holds no control characters.")
    }
  }

  /// PostgreSQL cuts names behind 63 bytes; 50 leave room for what is put before and behind.
  private static func checkIdentifier(_ text: String) throws(TextMistake) {
    guard !text.isEmpty else { throw TextMistake("expected a name, found an empty text.") }
    guard text.wholeMatch(of: /[a-z_][a-z0-9_]*/) != nil else {
      throw TextMistake(
        "'\(text)' cannot name a table or column of the warehouse; expected small letters, digits and underscores.")
    }
    guard text.utf8.count <= 50 else {
      throw TextMistake("the name '\(text)' is longer than 50 characters.")
    }
  }
}
