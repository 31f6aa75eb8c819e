/// What a word may be made of.
enum Spelling {
  /// Whether a word without brackets may begin with a scalar: letters, the underscore, the dollar sign.
  static func beginsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "$": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }

  /// Whether a word may go on with a scalar: digits too, and marks on letters.
  static func continuesWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9": true
    default:
      beginsWord(scalar)
        || scalar.value >= 0x80 && (scalar.properties.numericType == .decimal || scalar.properties.isDiacritic)
    }
  }

  /// A word with its letters from a to z as capitals, the only ones that keywords have.
  static func capitals(_ word: String) -> String {
    String(
      decoding: word.utf8.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") ? $0 - 0x20 : $0 }, as: UTF8.self)
  }

  /// Whether a text can stand as a word without brackets.
  static func isWord(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return beginsWord(first) && text.unicodeScalars.allSatisfy(continuesWord)
  }
}
