/// An SQL expression together with its tokens, to be read and rewritten by them.
struct SQLText: Hashable {
  let tokens: [SQLToken]
  private let scalars: [Unicode.Scalar]

  /// Nil where the text cannot be read.
  init?(_ text: String) {
    guard let tokens = try? SQLScanner.tokens(of: text) else { return nil }
    self.tokens = tokens
    scalars = Array(text.unicodeScalars)
  }

  /// The text of some tokens, with what stands between the last of them and the next.
  func text(of range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[offset(of: range.lowerBound)..<offset(of: range.upperBound)])
    return String(view)
  }

  /// The text with other words in the place of some tokens; the ranges are in order and share no token.
  func replacing(_ pieces: [(range: Range<Int>, words: String)]) -> String {
    var (text, position) = ("", 0)
    for piece in pieces {
      text += self.text(of: position..<piece.range.lowerBound) + piece.words + " "
      position = piece.range.upperBound
    }
    return text + self.text(of: position..<tokens.count)
  }

  /// Where the parenthesis ends that a token opens.
  func end(ofParenthesisAt opening: Int) -> Int {
    var depth = 0
    for position in opening..<tokens.count {
      if tokens[position].isSymbol("(") { depth += 1 }
      if tokens[position].isSymbol(")") { depth -= 1 }
      if depth == 0 { return position + 1 }
    }
    return tokens.count
  }

  /// Whether some tokens say the same as those of another text, however they are spaced.
  func says(_ other: SQLText, from position: Int) -> Bool {
    position + other.tokens.count <= tokens.count
      && zip(tokens[position...], other.tokens).allSatisfy { $0.kind == $1.kind && $0.text == $1.text }
  }

  private func offset(of position: Int) -> Int {
    position < tokens.count ? position == 0 ? 0 : tokens[position].offset : scalars.count
  }
}
