extension SQLText {
  /// Where expressions stand in it as a whole, from left to right.
  ///
  /// - Parameters:
  ///   - expressions: what is looked for.
  ///   - taken: where nothing is looked for.
  func occurrences(of expressions: [SQLText], outside taken: [Range<Int>]) -> [(range: Range<Int>, position: Int)] {
    // The longest counts where one is a part of another.
    let ordered = expressions.enumerated().sorted { $0.element.tokens.count > $1.element.tokens.count }
    var found: [(range: Range<Int>, position: Int)] = []
    var start = 0
    while start < tokens.count {
      if let range = taken.first(where: { $0.contains(start) }) {
        start = range.upperBound
        continue
      }
      let match = ordered.first { says($0.element, from: start) && stands($0.element, from: start) }
      if let match {
        let range = start..<(start + match.element.tokens.count)
        found.append((range, match.offset))
        start = range.upperBound
      } else {
        start += 1
      }
    }
    return found
  }

  /// Whether nothing beside an expression binds more tightly than what holds it together.
  private func stands(_ expression: SQLText, from start: Int) -> Bool {
    let end = start + expression.tokens.count
    let before = start > 0 ? tokens[start - 1] : nil
    let behind = end < tokens.count ? tokens[end] : nil
    let isOpen = before.map { $0.isSymbol("(") || $0.isSymbol(",") } ?? true
    let isClosed = behind.map { $0.isSymbol(")") || $0.isSymbol(",") } ?? true
    if isOpen, isClosed { return true }
    guard expression.isColumnOrCall else { return false }
    return before?.isSymbol(".") != true && before?.isSymbol("::") != true
      && behind.map { $0.isSymbol(".") || $0.isSymbol("(") || $0.isSymbol("[") } != true
  }

  private var isColumnOrCall: Bool {
    guard tokens.count > 2, tokens[0].isIdentifier else { return false }
    if tokens[1].isSymbol("(") { return end(ofParenthesisAt: 1) == tokens.count }
    return tokens.count == 3 && tokens[1].isSymbol(".") && tokens[2].isIdentifier
  }
}
