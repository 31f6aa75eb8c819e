extension Parser {
  /// Reads what follows WITH, up to SELECT.
  mutating func definitions() -> [Definition] {
    var definitions: [Definition] = []
    while true {
      let start = token.range
      if isCalculatedAhead { advance() }
      if take(.member) {
        definitions.append(definition(.member, from: start))
      } else if take(.set) {
        definitions.append(definition(.set, from: start))
      } else if token.keyword == .select, !definitions.isEmpty {
        return definitions
      } else {
        let expected = definitions.isEmpty ? "MEMBER or SET" : "',', MEMBER, SET or SELECT"
        report(expected: expected, near: ["MEMBER", "SET"] + (definitions.isEmpty ? [] : ["SELECT"]))
        skip(to: [.member, .set, .select, .from])
        if token.keyword != .member, token.keyword != .set { return definitions }
      }
    }
  }

  /// Whether `CALCULATED MEMBER` follows, as Analysis Services may call a member.
  private var isCalculatedAhead: Bool {
    token.word.map(Spelling.capitals) == "CALCULATED" && following.keyword == .member
  }

  private mutating func definition(_ kind: Definition.Kind, from start: SourceRange) -> Definition {
    var name = CompoundName([.name(Name(""))])
    if let read = compoundName() { name = read } else { report(expected: "the name of the \(kind.rawValue)") }
    if !expect(.as), token.symbol == .equal { advance() }
    var definition = Definition(kind, name, as: formula())
    while take(.comma) {
      // A comma may part definitions too.
      if token.keyword == .member || token.keyword == .set || isCalculatedAhead { break }
      guard let property = singleName() else {
        report(expected: "a property such as FORMAT_STRING")
        skip(to: [.member, .set, .select], orComma: true)
        continue
      }
      if !take(.equal) { report(expected: "'=' after the property '\(property.text.prefix(Token.shown))'") }
      definition.properties.append(PropertySetting(property, expression().expression))
    }
    definition.range = start.through(lastRange)
    return definition
  }

  /// Reads a formula, or what a text in single quotes holds where that is the whole formula.
  private mutating func formula() -> MDXExpression {
    guard case .text(let content, isSingleQuoted: true) = token.kind, isFormulaOver(at: following) else {
      return expression().expression
    }
    if content.allSatisfy(\.isWhitespace) { report("the formula between the quotes is empty") }
    let range = advance().range
    guard !content.allSatisfy(\.isWhitespace) else { return MDXExpression(.null, range: range) }
    var parser = Parser(Lexer(formulaIn: source, at: range), limits: limits, depth: depth)
    let formula = parser.expression().expression
    parser.expectEnd(of: "formula")
    adopt(parser)
    return formula
  }

  private func isFormulaOver(at token: Token) -> Bool {
    switch token.kind {
    case .end, .symbol(.comma), .word(_, .member), .word(_, .set), .word(_, .select): true
    case .word(let word, nil): Spelling.capitals(word) == "CALCULATED"
    default: false
    }
  }
}
