extension Parser {
  /// What stands between brackets.
  struct List {
    /// The elements; nil for one left empty.
    var elements: [Subtree?]
    /// From the opening bracket to the closing one.
    var range: SourceRange

    var expressions: [MDXExpression] { elements.compactMap { $0?.expression } }
    var parts: [Subtree] { elements.compactMap(\.self) }
  }

  /// Reads expressions between commas, from the opening bracket at the place to its closing one.
  ///
  /// - Parameter allowsGaps: whether an element may be left empty, as an argument may.
  mutating func list(allowsGaps: Bool) -> List {
    let opening = token
    guard let closing = opening.symbol?.closing else { return List(elements: [], range: token.range) }
    let elements = deeper { parser in
      parser.advance()
      return parser.inside(closing) { $0.elements(of: opening, to: closing, allowsGaps: allowsGaps) }
    }
    return List(elements: elements ?? [], range: opening.range.through(lastRange))
  }

  private mutating func elements(of opening: Token, to closing: Symbol, allowsGaps: Bool) -> [Subtree?] {
    var elements: [Subtree?] = []
    if take(closing) { return elements }
    while true {
      if token.symbol == .comma || token.symbol == closing {
        if allowsGaps { elements.append(nil) } else { report(expected: "an expression") }
      } else if token.beginsOperand {
        elements.append(expression())
      } else {
        report(expected: elements.isEmpty ? "an expression or '\(closing.rawValue)'" : "an expression")
        if isPastClosing(closing) { return elements }
        advance()
        continue
      }
      switch separator(of: opening, closing) {
      case .comma: continue
      case .closing: return elements
      }
    }
  }

  private enum Separator {
    case comma
    case closing
  }

  /// Reads up to the next element or over the closing bracket; what is missing is noted and taken as there.
  private mutating func separator(of opening: Token, _ closing: Symbol) -> Separator {
    while true {
      if take(.comma) { return .comma }
      if take(closing) { return .closing }
      let opened = "\(opening.range.start.line):\(opening.range.start.column)"
      if isPastClosing(closing) {
        report(expected: "'\(closing.rawValue)' to close '\(opening.symbol?.rawValue ?? "")' at \(opened)")
        return .closing
      }
      let meant = report(expected: "',' or '\(closing.rawValue)'", near: BinaryOperator.words)
      if meant == nil, token.beginsOperand { return .comma }
      let isWrongClosing = token.symbol == .rightBrace || token.symbol == .rightParenthesis
      advance()
      if meant != nil, token.beginsOperand { _ = operation(atLeast: .or) }
      // A bracket of the wrong kind closes the list, unless the list clearly goes on.
      if isWrongClosing, token.symbol != .comma, token.symbol != closing, !token.beginsOperand { return .closing }
    }
  }

  /// Whether the place is beyond what the bracket can hold, so that its closing one was forgotten.
  private func isPastClosing(_ closing: Symbol) -> Bool {
    if isAtEnd { return true }
    if let keyword = token.keyword,
      keyword.beginsClause || keyword == .when || keyword == .then || keyword == .else || keyword == .end
    {
      return true
    }
    guard let symbol = token.symbol, symbol != closing else { return false }
    return symbol == .semicolon || closings.dropLast().contains(symbol)
  }
}
