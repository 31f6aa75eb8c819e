extension Parser {
  /// Reads `CASE … END`.
  mutating func choice() -> Subtree {
    deeper { $0.branches() } ?? missing()
  }

  private mutating func branches() -> Subtree {
    let start = advance().range
    var parts: [Subtree] = []
    var choice = CaseExpression(branches: [])
    if token.keyword != .when, token.beginsOperand { choice.operand = keep(operation(atLeast: .or), in: &parts) }
    if token.keyword != .when { expect(.when) ? branch(of: &choice, in: &parts) : () }
    while take(.when) { branch(of: &choice, in: &parts) }
    if take(.else) { choice.otherwise = keep(operation(atLeast: .or), in: &parts) }
    expect(.end, or: choice.otherwise == nil ? "WHEN, ELSE" : nil)
    return tree(.choice(choice), over: parts, at: start.through(lastRange))
  }

  private mutating func branch(of choice: inout CaseExpression, in parts: inout [Subtree]) {
    let condition = keep(operation(atLeast: .or), in: &parts)
    expect(.then)
    choice.branches.append(.init(when: condition, then: keep(operation(atLeast: .or), in: &parts)))
  }

  private func keep(_ part: Subtree, in parts: inout [Subtree]) -> MDXExpression {
    parts.append(part)
    return part.expression
  }

  /// Reads `CAST(x AS NUMERIC)`.
  mutating func cast() -> Subtree {
    deeper { parser in
      let start = parser.advance().range
      guard parser.take(.leftParenthesis) else {
        parser.report(expected: "'(' after CAST")
        return parser.missing()
      }
      return parser.inside(.rightParenthesis) { parser in
        let operand = parser.operation(atLeast: .or)
        var type = Name("", isQuoted: false)
        if parser.expect(.as) {
          if let name = parser.singleName() { type = name } else { parser.report(expected: "the name of a type") }
        }
        if !parser.take(.rightParenthesis) {
          parser.report(expected: "')' to close CAST")
          parser.skip(to: [.select, .from, .where, .on, .with, .member, .set, .when, .then, .else, .end])
          _ = parser.take(.rightParenthesis)
        }
        return parser.tree(.cast(operand.expression, type), over: [operand], at: start.through(parser.lastRange))
      }
    } ?? missing()
  }
}
