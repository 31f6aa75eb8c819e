/// What a word may be made of, and which keyword a misspelt one was meant to be.
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

  /// The nearest of some words, if one is near: a change, an omission or a swap for every three letters.
  static func nearest(to written: String, among words: [String]) -> String? {
    let letters = Array(capitals(written).unicodeScalars.prefix(40))
    var best: (word: String, distance: Int)?
    for word in words where word.count > 2 {
      let most = max(1, word.count / 3)
      guard abs(word.count - letters.count) <= most else { continue }
      let distance = distance(from: letters, to: Array(word.unicodeScalars))
      if distance <= most, distance < best?.distance ?? .max { best = (word, distance) }
    }
    return best?.word
  }

  /// The edits, with swaps of neighbours, from one word to another (optimal string alignment).
  private static func distance(from old: [Unicode.Scalar], to new: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...new.count)
    for i in old.indices {
      var row = [i + 1]
      for j in new.indices {
        var cost = min(last[j] + (old[i] == new[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, old[i] == new[j - 1], old[i - 1] == new[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      before = last
      last = row
    }
    return last[new.count]
  }
}
