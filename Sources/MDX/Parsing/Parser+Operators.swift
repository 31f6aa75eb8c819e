extension Parser {
  /// Reads an expression, with the name that it may be given.
  mutating func expression() -> Subtree {
    let operand = operation(atLeast: .or)
    guard token.keyword == .as else { return operand }
    advance()
    guard let name = singleName() else {
      report(expected: "a name for the set")
      return operand
    }
    return tree(.alias(operand.expression, name), over: [operand], at: operand.expression.range.through(name.range))
  }

  /// Reads an operand and the operators after it that hold at least as tightly as asked for.
  mutating func operation(atLeast precedence: Precedence) -> Subtree {
    var left = prefixed()
    while let infix = infix(), infix.precedence >= precedence {
      for _ in 0..<infix.tokens { advance() }
      switch infix.meaning {
      case .isEmpty:
        let range = left.expression.range.through(lastRange)
        let call = FunctionCall(Name("IsEmpty", isQuoted: false, range: lastRange), [left.expression])
        left = tree(.call(call), over: [left], at: range)
      case .binary(let binary, let isNegated):
        let right = operation(atLeast: binary.precedence.tighter)
        let range = left.expression.range.through(right.expression.range)
        left = tree(.binary(binary, left.expression, right.expression), over: [left, right], at: range)
        if isNegated { left = tree(.unary(.not, left.expression), over: [left], at: range) }
      }
    }
    return left
  }

  private struct Infix {
    enum Meaning {
      case binary(BinaryOperator, isNegated: Bool)
      /// `x IS EMPTY`, another way to write `IsEmpty(x)`.
      case isEmpty
    }

    var meaning: Meaning
    var tokens = 1

    var precedence: Precedence {
      switch meaning {
      case .binary(let binary, _): binary.precedence
      case .isEmpty: .comparison
      }
    }
  }

  private func infix() -> Infix? {
    switch token.kind {
    case .symbol(let symbol):
      return BinaryOperator(rawValue: symbol.rawValue).map { Infix(meaning: .binary($0, isNegated: false)) }
    case .word(_, .is) where following.keyword == .empty: return Infix(meaning: .isEmpty, tokens: 2)
    case .word(_, .not) where following.keyword == .in:
      return Infix(meaning: .binary(.isIn, isNegated: true), tokens: 2)
    case .word(_, .not) where following.keyword == .matches:
      return Infix(meaning: .binary(.matches, isNegated: true), tokens: 2)
    case .word(_, .some(let keyword)):
      return BinaryOperator(rawValue: keyword.rawValue).map { Infix(meaning: .binary($0, isNegated: false)) }
    default: return nil
    }
  }

  private mutating func prefixed() -> Subtree {
    let sign: UnaryOperator
    switch token.kind {
    case .symbol(.minus): sign = .minus
    case .symbol(.plus): sign = .plus
    case .word(_, .not): sign = .not
    case .word(_, .existing): sign = .existing
    default: return primary()
    }
    let result = deeper { parser in
      let start = parser.advance().range
      let operand = parser.operation(atLeast: sign.precedence)
      return parser.tree(
        .unary(sign, operand.expression), over: [operand], at: start.through(operand.expression.range))
    }
    return result ?? missing()
  }
}

extension BinaryOperator {
  /// The operators that are words.
  static let words = allCases.map(\.rawValue).filter(Spelling.isWord)
}
