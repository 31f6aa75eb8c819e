import StarSchema
import Wording

extension ColumnType {
  /// The spellings of the types without parameters.
  static let spellings: [(name: String, type: ColumnType)] = [
    ("integer", .integer), ("double", .double), ("text", .text), ("boolean", .boolean), ("date", .date),
    ("timestamp", .timestamp),
  ]

  /// Reads `integer`, `decimal(16,2)`, `double`, `text`, `boolean`, `date` or `timestamp`.
  init(reading text: String) throws(TextMistake) {
    if let plain = Self.spellings.first(where: { $0.name == text }) {
      self = plain.type
      return
    }
    guard let match = text.wholeMatch(of: /decimal *\( *([0-9]{1,4}) *, *([0-9]{1,4}) *\)/),
      let precision = Int(match.1), let scale = Int(match.2)
    else {
      let known = Self.spellings.map(\.name) + ["decimal(16,2)"]
      throw TextMistake(
        text.hasPrefix("decimal")
          ? "'\(text)' is not a type; a decimal is written with precision and scale: decimal(16,2)."
          : "'\(text)' is not a type; expected one of \(known.joined(separator: ", "))."
            + NearestName.question(for: text, among: known))
    }
    guard (1...18).contains(precision) else {
      throw TextMistake(
        at: text.offset(of: match.1.startIndex), "a decimal has a precision from 1 to 18, not \(precision).")
    }
    guard scale <= precision else {
      throw TextMistake(
        at: text.offset(of: match.2.startIndex),
        "a decimal's scale is at most its precision \(precision), not \(scale).")
    }
    self = .decimal(precision: precision, scale: scale)
  }

  /// Whether values of the type can be added up.
  var isNumeric: Bool {
    switch self {
    case .integer, .decimal, .double: true
    case .text, .boolean, .date, .timestamp: false
    }
  }
}

extension StringProtocol {
  /// How many Unicode scalars stand before `index`.
  func offset(of index: Index) -> Int {
    unicodeScalars.distance(from: startIndex, to: index)
  }
}
