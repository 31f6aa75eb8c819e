import Wording

/// Spans of time as the definitions write them.
enum TimeSpan {
  private static let units: [(name: String, seconds: Int)] = [
    ("second", 1), ("minute", 60), ("hour", 3600), ("day", 86_400),
  ]

  /// Reads `1 day`, `90 minutes` into seconds.
  static func seconds(_ text: String) throws(TextMistake) -> Int {
    guard let match = text.wholeMatch(of: /([0-9]{1,9}) +([a-z]+)/), let count = Int(match.1) else {
      throw TextMistake("'\(text)' is not a span of time; expected one such as 1 day, 12 hours or 90 minutes.")
    }
    guard let unit = units.first(where: { $0.name == match.2 || $0.name + "s" == match.2 }) else {
      throw TextMistake(
        at: text.offset(of: match.2.startIndex),
        "'\(match.2)' is not a unit of time; expected seconds, minutes, hours or days."
          + NearestName.question(for: String(match.2), among: units.map { $0.name + "s" }))
    }
    return count * unit.seconds
  }

  /// Reads `12 months`.
  static func months(_ text: String) throws(TextMistake) -> Int {
    guard let match = text.wholeMatch(of: /([0-9]{1,4}) +months?/), let count = Int(match.1), count >= 1 else {
      throw TextMistake("'\(text)' is not a period; expected one such as 12 months.")
    }
    return count
  }
}
