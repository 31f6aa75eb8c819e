/// A piece of a statement that may not be finished yet, as far as names are concerned.
enum TextPiece: Equatable {
  /// A name in brackets.
  case bracketed(String)
  /// A name whose bracket is not closed: it ends the text.
  case openBracket(String)
  /// A name or word without brackets.
  case word(String)
  case dot
  case blank
  /// Any other sign, or a quoted text by its quote.
  case other(Character)

  /// Cuts a text.
  ///
  /// - Returns: nil when it ends within a quoted text or a comment.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func pieces(of text: String) -> [TextPiece]? {
    var pieces: [TextPiece] = []
    var rest = text[...]
    while let first = rest.first {
      switch first {
      case "'", "\"":
        guard let quoted = content(of: rest, closedBy: first) else { return nil }
        pieces.append(.other(first))
        rest = rest[quoted.end...]
      case "-" where rest.hasPrefix("--"), "/" where rest.hasPrefix("//"):
        guard let end = rest.firstIndex(where: \.isNewline) else { return nil }
        rest = rest[end...]
      case "/" where rest.hasPrefix("/*"):
        guard let end = rest.dropFirst(2).firstRange(of: "*/")?.upperBound else { return nil }
        rest = rest[end...]
      case "[":
        guard let name = content(of: rest, closedBy: "]") else {
          return pieces + [.openBracket(String(rest.dropFirst()).replacing("]]", with: "]"))]
        }
        pieces.append(.bracketed(name.text))
        rest = rest[name.end...]
      case _ where isOfWord(first):
        let word = rest.prefix(while: isOfWord)
        pieces.append(.word(String(word)))
        rest = rest[word.endIndex...]
      default:
        pieces.append(first == "." ? .dot : first.isWhitespace ? .blank : .other(first))
        rest.removeFirst()
      }
    }
    return pieces
  }

  private static func isOfWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$"
  }

  /// What stands between the first sign of a text and the one that closes it, twice in it meaning itself.
  private static func content(
    of text: Substring, closedBy closing: Character
  ) -> (text: String, end: Substring.Index)? {
    var content = ""
    var index = text.index(after: text.startIndex)
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index] == closing {
        guard next < text.endIndex, text[next] == closing else { return (content, next) }
        index = next
      }
      content.append(text[index])
      index = text.index(after: index)
    }
    return nil
  }
}
