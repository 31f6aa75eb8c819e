/// Finds the places of start tags and their attributes in the text of an XML file, in the order of the file.
///
/// The parser of the platform tells only where it has read to, which in a tag of several lines is not where the tag
/// begins. The scanner does not judge the text: it skips what is no start tag, and a text that is not well formed gives
/// some tags, which the parser then refuses.
struct XMLTagScanner {
  /// A start tag.
  struct Tag {
    let name: String
    let place: XMLPlace
    let attributes: [String: XMLPlace]
    /// Where an entity is declared before the tag, if one is.
    let entityBefore: XMLPlace?
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var place = XMLPlace(line: 1, column: 1)
  private var entity: XMLPlace?

  /// All start tags of a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func tags(in text: String) -> [Tag] {
    var scanner = XMLTagScanner(scalars: Array(text.unicodeScalars))
    var tags: [Tag] = []
    while let tag = scanner.next() { tags.append(tag) }
    return tags
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private mutating func next() -> Tag? {
    while position < scalars.count {
      guard scalars[position] == "<" else {
        advance()
        continue
      }
      if starts(with: "<!--") {
        skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        skip(past: "]]>")
      } else if starts(with: "<?") {
        skip(past: "?>")
      } else if starts(with: "<!") {
        skipDeclaration()
      } else if starts(with: "</") {
        skip(past: ">")
      } else {
        return tag()
      }
    }
    return nil
  }

  private mutating func tag() -> Tag {
    let start = place
    advance()
    let name = word()
    var attributes: [String: XMLPlace] = [:]
    while position < scalars.count, scalars[position] != ">" {
      switch scalars[position] {
      case "\"", "'": skipQuoted()
      case "=", "/", " ", "\t", "\r", "\n": advance()
      default:
        let place = place
        let attribute = word()
        if attribute.isEmpty { advance() } else { attributes[attribute] = place }
      }
    }
    return Tag(name: name, place: start, attributes: attributes, entityBefore: entity)
  }

  private mutating func word() -> String {
    var view = String.UnicodeScalarView()
    while position < scalars.count, !" \t\r\n=/>\"'<".unicodeScalars.contains(scalars[position]) {
      view.append(scalars[position])
      advance()
    }
    return String(view)
  }

  private mutating func skipQuoted() {
    let mark = scalars[position]
    advance()
    while position < scalars.count, scalars[position] != mark { advance() }
    if position < scalars.count { advance() }
  }

  /// Skips `<!DOCTYPE … [ … ]>`.
  private mutating func skipDeclaration() {
    var depth = 0
    while position < scalars.count {
      if starts(with: "<!--") {
        skip(past: "-->")
        continue
      }
      if starts(with: "<!ENTITY") { entity = entity ?? place }
      switch scalars[position] {
      case "\"", "'":
        skipQuoted()
        continue
      case "[": depth += 1
      case "]": depth -= 1
      case ">" where depth <= 0: return advance()
      default: break
      }
      advance()
    }
  }

  private func starts(with text: String) -> Bool {
    scalars[position...].starts(with: text.unicodeScalars)
  }

  private mutating func skip(past text: String) {
    while position < scalars.count, !starts(with: text) { advance() }
    for _ in 0..<min(text.unicodeScalars.count, scalars.count - position) { advance() }
  }

  private mutating func advance() {
    if scalars[position] == "\n" {
      place = XMLPlace(line: place.line + 1, column: 1)
    } else {
      place.column += 1
    }
    position += 1
  }
}
