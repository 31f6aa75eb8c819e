/// A given or a family name as written, and in small Latin letters without marks.
///
/// Written as a literal: `"Müller"`, or with the Latin form after a stroke: `"张|zhang"`.
struct NamePart: Sendable, ExpressibleByStringLiteral {
  let written: String
  let latin: String

  init(stringLiteral value: String) {
    let parts = value.split(separator: "|", maxSplits: 1)
    written = String(parts[0])
    latin = NamePart.latin(parts.count > 1 ? String(parts[1]) : written)
  }

  /// Small letters a–z of a text; what has no such letter is left out.
  static func latin(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      switch character {
      case "a"..."z" where character.isASCII: result.append(character)
      case "á", "à", "â", "ã", "å", "ą": result += "a"
      case "ä": result += "ae"
      case "é", "è", "ê", "ë", "ę": result += "e"
      case "í", "ï", "î": result += "i"
      case "ó", "ô", "õ", "ò": result += "o"
      case "ö", "ø": result += "oe"
      case "ú", "ù": result += "u"
      case "ü": result += "ue"
      case "ç", "ć": result += "c"
      case "ł": result += "l"
      case "ñ", "ń": result += "n"
      case "ś": result += "s"
      case "ß": result += "ss"
      case "ż", "ź": result += "z"
      default: break
      }
    }
    return result
  }
}
