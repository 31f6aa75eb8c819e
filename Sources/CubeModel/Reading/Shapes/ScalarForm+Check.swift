import Foundation
import StarSchema
import Wording

extension ScalarForm {
  /// Checks a scalar's text.
  func check(_ text: String) throws(TextMistake) {
    switch self {
    case .anyText: break
    case .text, .sql, .mdx, .cellFormat:
      if text.allSatisfy(\.isWhitespace) { throw TextMistake("expected \(phrase), found an empty text.") }
      if self == .sql { _ = try SQLScanner.tokens(of: text) }
      if self == .cellFormat { try CellFormat.check(text) }
    case .tableName: _ = try ExistingTable(reading: text, alias: nil)
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
      guard Self.isLanguage(text) else {
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
    case .timeOfDay: _ = try TimeOfDay.minutes(text)
    case .timeZone:
      guard TimeZone(identifier: text) != nil else {
        throw TextMistake(
          "'\(text)' is not a time zone."
            + NearestName.question(for: text, among: TimeZone.knownTimeZoneIdentifiers + ["UTC"]))
      }
    }
  }

  /// Whether a text is shaped like a language's code, such as `en` or `zh-Hans` (BCP 47).
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy({ (0x61...0x7A).contains($0) })
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      (2...8).contains(part.count) && part.allSatisfy { Character(Unicode.Scalar($0)).isASCIILetterOrDigit }
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
    guard text.isPlainIdentifier else {
      throw TextMistake(
        "'\(text)' cannot name a table or column of the warehouse; expected small letters, digits and underscores.")
    }
    guard text.utf8.count <= 50 else {
      throw TextMistake("the name '\(text)' is longer than 50 characters.")
    }
  }
}

extension String {
  /// Whether PostgreSQL takes the text for a name as it stands, without quotes: `a-z`, `_`, and digits behind them.
  var isPlainIdentifier: Bool {
    guard let first = utf8.first, !(0x30...0x39).contains(first) else { return false }
    return utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_") }
  }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
