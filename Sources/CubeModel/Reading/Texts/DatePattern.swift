/// The patterns by which files write dates and timestamps: `dd/mm/yyyy`, `yyyy-mm-dd HH:MM:SS`.
enum DatePattern {
  /// Checks that a date's pattern has `yyyy`, `mm` and `dd` once, and otherwise only separators.
  static func checkDate(_ text: String) throws(TextMistake) {
    let rest = try strip(["yyyy", "mm", "dd"], from: text)
    if let letter = rest.first(where: \.isLetter) {
      throw TextMistake("'\(text)' is not a pattern of dates: '\(letter)' is none of yyyy, mm and dd.")
    }
  }

  /// Checks that a timestamp's pattern has `yyyy`, `mm`, `dd`, `HH` and `MM` once, perhaps `SS`, perhaps up to six `F`
  /// behind it, and separators.
  static func checkTimestamp(_ text: String) throws(TextMistake) {
    var rest = try strip(["yyyy", "mm", "dd", "HH", "MM"], from: text)
    if let seconds = rest.firstRange(of: /SS(.F{1,6})?/) { rest.removeSubrange(seconds) }
    if let letter = rest.first(where: { $0.isLetter && $0 != "T" && $0 != "Z" }) {
      throw TextMistake(
        "'\(text)' is not a pattern of timestamps: '\(letter)' is none of yyyy, mm, dd, HH, MM, SS and F.")
    }
  }

  private static func strip(_ parts: [String], from text: String) throws(TextMistake) -> String {
    var rest = text
    for part in parts {
      guard let range = rest.firstRange(of: part) else {
        throw TextMistake("the pattern '\(text)' lacks \(part).")
      }
      rest.replaceSubrange(range, with: " ")
    }
    return rest
  }
}
