extension Parser {
  /// Reads a statement.
  mutating func statement() -> MDXStatement {
    guard take(.explain) else { return explainable(or: [.explain]) }
    return explained()
  }

  private mutating func explained() -> MDXStatement {
    if take(.plan) { expect(.for) }
    return .explain(explainable())
  }

  /// Reads what can be explained.
  ///
  /// - Parameter others: the keywords that may begin a statement here besides.
  private mutating func explainable(or others: [Keyword] = []) -> MDXStatement {
    switch beginning(or: others) {
    case .explain: explained()
    case .drillthrough: .drillthrough(drillthrough())
    case .with: .select(select(definitions: definitions()))
    default: .select(select(isBegun: true))
    }
  }

  /// Takes the keyword that begins a statement; what stands in its place is taken as what it was meant to be.
  private mutating func beginning(or others: [Keyword]) -> Keyword {
    let beginnings: [Keyword] = [.select, .with, .drillthrough]
    if let keyword = token.keyword, beginnings.contains(keyword) {
      advance()
      return keyword
    }
    let words = (beginnings + others).map(\.rawValue)
    let expected = "\(words.dropLast().joined(separator: ", ")) or \(words.last ?? "")"
    if let meant = report(expected: expected, near: words).flatMap(Keyword.init(rawValue:)) {
      advance()
      return meant
    }
    // An axis without its SELECT.
    if token.symbol?.closing != nil || token.keyword == .non { return .select }
    skip(to: Set(beginnings))
    if isAtEnd { silence() }
    return advance().keyword ?? .select
  }

  private mutating func drillthrough() -> DrillthroughStatement {
    var maxRows: Int?
    var firstRowset: Int?
    if take(.maxRows) { maxRows = count(of: "MAXROWS") }
    if take(.firstRowset) { firstRowset = count(of: "FIRSTROWSET") }
    if token.keyword != .select, token.keyword != .with {
      report(expected: "SELECT", near: ["SELECT", "MAXROWS", "FIRSTROWSET"])
      skip(to: [.select, .with])
    }
    let select = select(definitions: take(.with) ? definitions() : [])
    var columns: [MDXExpression] = []
    if take(.return) {
      repeat { columns.append(expression().expression) } while take(.comma)
    }
    return DrillthroughStatement(select, maxRows: maxRows, firstRowset: firstRowset, returning: columns)
  }

  private mutating func count(of clause: String) -> Int? {
    if case .number(let digits) = token.kind, let count = Int(digits) {
      advance()
      return count
    }
    report(expected: "a whole number of rows after \(clause)")
    if case .number = token.kind { advance() }
    return nil
  }

  /// Reads a SELECT to its end.
  ///
  /// - Parameters:
  ///   - definitions: what stood before it.
  ///   - isBegun: whether its keyword is read already.
  private mutating func select(definitions: [Definition] = [], isBegun: Bool = false) -> SelectStatement {
    let start = token.range
    if !isBegun, !expect(.select) {
      skip(to: [.select, .from])
      _ = take(.select)
    }
    let body = body()
    var cellProperties: [Name] = []
    if token.keyword == .cell || token.keyword == .properties {
      if take(.cell) { expect(.properties) } else { advance() }
      cellProperties = list(of: "a cell property") { $0.singleName() }
    }
    let from = definitions.first?.range ?? start
    return SelectStatement(
      with: definitions, axes: body.axes, from: body.source, where: body.slicer, cellProperties: cellProperties,
      range: from.through(lastRange))
  }

  /// Reads names between commas.
  mutating func list<Element>(of what: String, _ read: (inout Parser) -> Element?) -> [Element] {
    var elements: [Element] = []
    repeat {
      if let element = read(&self) { elements.append(element) } else { report(expected: what) }
    } while take(.comma)
    return elements
  }
}
