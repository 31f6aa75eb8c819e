internal import StarSchema

/// A declared pattern of dates or timestamps, such as `dd-mm-yyyy HH:MM`, turned into SQL.
///
/// Each part has a fixed width, so that a text that fits can be put into ISO order by cutting.
struct TemporalPattern {
  private enum Part: Equatable {
    case year
    case month
    case day
    case hour
    case minute
    case second
    /// Decimals of the seconds, so many digits.
    case fraction(Int)
    /// A Z that may be there, at the end.
    case zone
    case literal(Character)
  }

  private static let words: [(String, Part)] = [
    ("yyyy", .year), ("mm", .month), ("dd", .day), ("HH", .hour), ("MM", .minute), ("SS", .second),
  ]

  private let parts: [Part]
  private let pattern: String

  init(_ pattern: String) {
    self.pattern = pattern
    var parts: [Part] = []
    var rest = pattern[...]
    while let first = rest.first {
      if let (word, part) = Self.words.first(where: { rest.hasPrefix($0.0) }) {
        parts.append(part)
        rest = rest.dropFirst(word.count)
      } else if first == "F" {
        let digits = rest.prefix { $0 == "F" }.count
        parts.append(.fraction(digits))
        rest = rest.dropFirst(digits)
      } else if first == "Z", rest.count == 1 {
        parts.append(.zone)
        rest = rest.dropFirst()
      } else {
        parts.append(.literal(first))
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
  }

  /// Why this is no pattern, or nil: year, month and day must stand in it once, and with an hour a minute.
  func fault(isTimestamp: Bool) -> String? {
    let needed: [Part] = isTimestamp ? [.year, .month, .day, .hour, .minute] : [.year, .month, .day]
    guard needed.allSatisfy({ part in parts.count(where: { $0 == part }) == 1 }) else {
      let words = isTimestamp ? "yyyy, mm, dd, HH and MM" : "yyyy, mm and dd"
      return "the pattern '\(pattern)' must hold \(words) once each"
    }
    return nil
  }

  /// A regular expression for the outer form; whether the day exists is asked separately.
  var expression: String {
    "^"
      + parts.map { part in
        switch part {
        case .year: "[0-9]{4}"
        case .month: "(0[1-9]|1[0-2])"
        case .day: "(0[1-9]|[12][0-9]|3[01])"
        case .hour: "([01][0-9]|2[0-3])"
        case .minute, .second: "[0-5][0-9]"
        case .fraction(let digits): "[0-9]{\(digits)}"
        case .zone: "Z?"
        case .literal(let character): Self.escaped(character)
        }
      }.joined() + "$"
  }

  /// The SQL expression that puts the text `value` into ISO order.
  func isoDay(_ value: String) -> String {
    if pattern == "yyyy-mm-dd" { return value }
    if pattern.hasPrefix("yyyy-mm-dd") { return "left(\(value), 10)" }
    return "(" + [Part.year, .month, .day].map { piece($0, of: value) }.joined(separator: " || '-' || ") + ")"
  }

  /// The SQL expression of the timestamp in ISO order, without a zone.
  func isoMoment(_ value: String) -> String {
    let second = parts.contains(.second) ? piece(.second, of: value) : "'00'"
    let time = [piece(.hour, of: value), piece(.minute, of: value), second].joined(separator: " || ':' || ")
    let decimals = fraction.map { " || '.' || \(piece($0, of: value))" } ?? ""
    return "(\(isoDay(value)) || ' ' || \(time)\(decimals))"
  }

  /// The SQL expression of the time zone that the text `value` is meant in, where it does not say UTC itself.
  func zone(_ zone: String, of value: String) -> String {
    let literal = "'" + zone.replacing("'", with: "''") + "'"
    guard parts.last == .zone, zone != "UTC" else { return literal }
    return "case when right(\(value), 1) = 'Z' then 'UTC' else \(literal) end"
  }

  private var fraction: Part? {
    parts.first { if case .fraction = $0 { true } else { false } }
  }

  private func piece(_ part: Part, of value: String) -> String {
    var start = 1
    for candidate in parts {
      let width = Self.width(of: candidate)
      if candidate == part { return "substr(\(value), \(start), \(width))" }
      start += width
    }
    return "'00'"
  }

  private static func width(of part: Part) -> Int {
    if case .fraction(let digits) = part { return digits }
    return words.first { $0.1 == part }?.0.count ?? 1
  }

  private static func escaped(_ character: Character) -> String {
    character.isLetter || character.isNumber || character == " " ? String(character) : "\\" + String(character)
  }
}
