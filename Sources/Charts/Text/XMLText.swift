/// Text on its way into XML.
enum XMLText {
  /// A text that may stand in an element or in an attribute.
  ///
  /// Characters that XML 1.0 forbids become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value): result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text of which only letters, digits, hyphens and underscores of ASCII are left, so that it can start an id.
  static func identifier(_ text: String) -> String {
    let kept = text.unicodeScalars.map { scalar -> Character in
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isKept || scalar == "_" ? Character(scalar) : "-"
    }
    return kept.first?.isLetter == true ? String(kept) : "c" + String(kept)
  }

  /// A coordinate, to a tenth of a unit.
  static func coordinate(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded(.toNearestOrAwayFromZero))
    let sign = tenths < 0 ? "-" : ""
    let (whole, tenth) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return tenth == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(tenth)"
  }
}
