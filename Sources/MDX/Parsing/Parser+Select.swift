extension Parser {
  /// What stands between SELECT and the properties of cells.
  struct Body {
    var axes: [AxisClause]
    var source: SelectSource
    var slicer: MDXExpression?
  }

  mutating func body() -> Body {
    let (axes, hasFrom) = axes()
    var slicer: MDXExpression?
    if !hasFrom, token.keyword == .where {
      report("WHERE stands after FROM and its cube")
      advance()
      slicer = expression().expression
      if !expect(.from) {
        skip(to: [.from])
        _ = take(.from)
      }
    }
    let source = selectSource()
    if takeSlicer() { slicer = expression().expression }
    return Body(axes: axes, source: source, slicer: slicer)
  }

  /// Reads the axes and the FROM after them; stops before a WHERE that comes too early.
  private mutating func axes() -> (axes: [AxisClause], hasFrom: Bool) {
    var axes: [AxisClause] = []
    if take(.from) { return (axes, true) }
    while true {
      axes.append(axis())
      while !take(.comma) {
        if take(.from) { return (axes, true) }
        if token.keyword == .where { return (axes, false) }
        if expect(.from, or: "','") { return (axes, true) }
        skip(to: [.from, .where, .select], orComma: true)
        if token.symbol != .comma, token.keyword != .from, token.keyword != .where { return (axes, false) }
      }
    }
  }

  /// Takes WHERE, also a misspelt one; there need be none.
  private mutating func takeSlicer() -> Bool {
    if take(.where) { return true }
    guard misspelt(among: [Keyword.where.rawValue]) != nil else { return false }
    return expect(.where)
  }

  private mutating func selectSource() -> SelectSource {
    let missing = SelectSource.cube(CubeReference(Name("")))
    let start = token.range
    var isNonVisual = false
    if take(.non) {
      expect(.visual)
      isNonVisual = true
    }
    if token.symbol == .leftParenthesis {
      let subselect = deeper { $0.subselect(from: start) }
      guard var subselect else { return missing }
      subselect.isNonVisual = isNonVisual
      return .subselect(subselect)
    }
    guard let name = singleName() else {
      report(expected: isNonVisual ? "'(' and a SELECT" : "a cube or '(' and a SELECT")
      skip(to: [.where, .cell, .properties, .return, .select])
      return missing
    }
    if isNonVisual { report("NON VISUAL stands before a SELECT in parentheses", over: start.through(lastRange)) }
    return .cube(CubeReference(name, knownOn: knownOn()))
  }

  private mutating func subselect(from start: SourceRange) -> Subselect {
    let opening = advance().range
    return inside(.rightParenthesis) { parser in
      if !parser.expect(.select) {
        parser.skip(to: [.select, .from])
        _ = parser.take(.select)
      }
      let body = parser.body()
      if !parser.take(.rightParenthesis) {
        parser.report(expected: "')' to close '(' at \(opening.start.line):\(opening.start.column)", near: ["WHERE"])
        parser.skip(to: [.where, .cell, .return])
        _ = parser.take(.rightParenthesis)
      }
      return Subselect(
        axes: body.axes, from: body.source, where: body.slicer, range: start.through(parser.lastRange))
    }
  }

  private mutating func knownOn() -> KnownOn? {
    guard token.keyword == .as else { return nil }
    let start = advance().range
    guard expect(.known), expect(.on) else {
      skip(to: [.where, .cell, .properties, .return])
      return nil
    }
    guard case .text(let day, _) = token.kind else {
      report(expected: "a day as a text, as in AS KNOWN ON '2026-06-30'")
      skip(to: [.where, .cell, .properties, .return])
      return nil
    }
    return KnownOn(day, range: start.through(advance().range))
  }
}
