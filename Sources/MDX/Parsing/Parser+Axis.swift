extension Parser {
  /// Reads `NON EMPTY {…} HAVING … DIMENSION PROPERTIES … ON ROWS`.
  mutating func axis() -> AxisClause {
    let start = token.range
    let isNonEmpty = take(.non)
    if isNonEmpty { expect(.empty) }
    guard token.beginsOperand else {
      report(expected: "a set for an axis")
      skip(to: [.on, .from, .where], orComma: true)
      return AxisClause(missing().expression, on: take(.on) ? ordinal() : 0)
    }
    var axis = AxisClause(expression().expression, on: 0, isNonEmpty: isNonEmpty)
    if take(.having) { axis.condition = operation(atLeast: .or).expression }
    if token.keyword == .dimension || token.keyword == .properties {
      if take(.dimension) { expect(.properties) } else { advance() }
      axis.properties = list(of: "a property") { $0.compoundName() }
    }
    if take(.on) {
      axis.ordinal = ordinal()
    } else {
      report(expected: "ON and an axis", near: ["HAVING", "DIMENSION", "PROPERTIES"] + BinaryOperator.words)
      if token.word.map({ AxisClause.names.contains(Spelling.capitals($0)) }) ?? false {
        axis.ordinal = ordinal()
      } else {
        skip(to: [.on, .from, .where, .select], orComma: true)
        if take(.on) { axis.ordinal = ordinal() }
      }
    }
    axis.range = start.through(lastRange)
    return axis
  }

  /// Reads `ROWS`, `AXIS(1)` or `1`.
  private mutating func ordinal() -> Int {
    switch token.kind {
    case .number: return number()
    case .word(_, .axis):
      advance()
      guard take(.leftParenthesis) else {
        report(expected: "'(' and the number of the axis after AXIS")
        return 0
      }
      return inside(.rightParenthesis) { parser in
        let number = parser.number()
        if parser.token.symbol != .rightParenthesis {
          parser.report(expected: "')' to close AXIS")
          parser.skip(to: [.from, .where, .on], orComma: true)
        }
        _ = parser.take(.rightParenthesis)
        return number
      }
    case .word(let word, _):
      if let ordinal = AxisClause.names.firstIndex(of: Spelling.capitals(word)) {
        advance()
        return ordinal
      }
    default: break
    }
    report(expected: "an axis: COLUMNS, ROWS, PAGES, CHAPTERS, SECTIONS or AXIS(n)", near: AxisClause.names)
    if token.word != nil, !(token.keyword?.isReserved ?? false) { advance() }
    return 0
  }

  private mutating func number() -> Int {
    if case .number(let digits) = token.kind, let number = Int(digits), AxisClause.ordinals.contains(number) {
      advance()
      return number
    }
    report(expected: "the number of an axis, 0 to \(AxisClause.ordinals.upperBound)")
    if case .number = token.kind { advance() }
    return 0
  }
}
