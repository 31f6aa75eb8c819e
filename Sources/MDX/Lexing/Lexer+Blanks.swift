extension Lexer {
  /// Passes over spaces and comments.
  mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B, 0x0C:
        index += 1
      case UInt8(ascii: "-") where byteAfter() == UInt8(ascii: "-"),
        UInt8(ascii: "/") where byteAfter() == UInt8(ascii: "/"):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "/") where byteAfter() == UInt8(ascii: "*"):
        skipComment()
      case 0x80...:
        let (scalar, length) = scalar(at: index)
        guard scalar.properties.isWhitespace || scalar == "\u{FEFF}" else { return }
        index += length
      default: return
      }
    }
  }

  /// Passes over a comment: one that nests as Analysis Services has it or, where the inner ones are not closed, one that
  /// ends at the first closing mark as Mondrian has it.
  private mutating func skipComment() {
    let start = index
    var depth = 0
    var firstClosing: Int?
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "/"), byteAfter() == UInt8(ascii: "*") {
        depth += 1
        index += 2
      } else if bytes[index] == UInt8(ascii: "*"), byteAfter() == UInt8(ascii: "/") {
        depth -= 1
        index += 2
        if depth == 0 || !commentsNest { return }
        firstClosing = firstClosing ?? index
      } else {
        index += 1
      }
    }
    if let firstClosing {
      // Once only, so that time stays linear: from here on comments do not nest.
      commentsNest = false
      index = firstClosing
      return
    }
    let from = position(at: start)
    hasUnclosed = true
    mistakes.append(
      MDXMistake("the comment that '/*' opens is not closed: '*/' is missing", at: SourceRange(start: from, end: from)))
  }
}
