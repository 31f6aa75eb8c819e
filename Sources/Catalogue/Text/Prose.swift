import Mustache

/// Text for a page, as HTML.
///
/// Literals are HTML; what is interpolated as a text is escaped, so that a definition can neither end an element nor
/// begin one.
struct Prose: Sendable, Hashable {
  /// The text as HTML.
  let html: String

  /// A text as it is to be read.
  init(_ text: String) {
    html = Self.escaped(text)
  }

  private init(html: String) {
    self.html = html
  }

  /// Nothing.
  static let empty = Prose(html: "")

  /// What stands where there is nothing to say.
  static let none = Prose("–")

  /// A text as code: the name of a column, an expression.
  ///
  /// Long names may break between their parts.
  static func code(_ text: String) -> Prose {
    var html = ""
    for (character, next) in zip(text, text.dropFirst().map(Optional.some) + [nil]) {
      html += escaped(String(character))
      if "._".contains(character), next?.isLetter == true { html += "<wbr>" }
    }
    return Prose(html: "<code>\(html)</code>")
  }

  /// A text that is there when needed.
  static func muted(_ prose: Prose) -> Prose { "<span class=\"muted\">\(prose)</span>" }

  /// What people look for in a row.
  static func strong(_ prose: Prose) -> Prose { "<b>\(prose)</b>" }

  /// A second line below another one.
  static func below(_ prose: Prose) -> Prose { "<span class=\"below\">\(prose)</span>" }

  /// A text in another language than the page's.
  static func foreign(_ text: String, tag: String) -> Prose { "<span lang=\"\(tag)\">\(text)</span>" }

  /// A link.
  static func link(_ prose: Prose, to address: String) -> Prose { "<a href=\"\(address)\">\(prose)</a>" }

  /// Parts with a text between each two.
  static func joined(_ parts: [Prose], by separator: String) -> Prose {
    Prose(html: parts.map(\.html).joined(separator: escaped(separator)))
  }

  /// Parts below each other; a dash for none.
  static func lines(_ parts: [Prose]) -> Prose {
    parts.isEmpty ? .none : Prose(html: parts.map(\.html).joined(separator: "<br>"))
  }

  static func + (left: Prose, right: Prose) -> Prose { Prose(html: left.html + right.html) }

  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Literals as they are, texts escaped.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var html = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      html.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) { html += literal }

    mutating func appendInterpolation(_ text: String) { html += Prose.escaped(text) }

    mutating func appendInterpolation(_ prose: Prose) { html += prose.html }
  }

  init(stringLiteral literal: String) { self.init(html: literal) }

  init(stringInterpolation: StringInterpolation) { self.init(html: stringInterpolation.html) }
}

extension Prose: MustacheCustomRenderable {
  /// The text as templates print it in triple braces.
  var renderText: String { html }

  /// A text is always there, also an empty one.
  var isNull: Bool { false }
}
