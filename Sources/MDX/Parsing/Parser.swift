import Wording

/// Reads tokens by recursive descent; on a mistake it notes it, finds its feet and reads on.
///
/// At most one mistake is noted for a token: whatever follows from the first would only hide it. Every loop consumes a
/// token or ends, so reading takes linear time.
struct Parser {
  let source: [UInt8]
  let limits: ParseLimits
  private(set) var tokens: [Token]
  private(set) var index = 0
  private(set) var mistakes: [MDXMistake]
  private var lastFlawed: Int?
  private let hasUnclosed: Bool
  private let suspect: SourceRange?
  /// How deep the parser is in what nests.
  private(set) var depth: Int
  /// What is open around the place, outermost first: what closes it.
  private(set) var closings: [Symbol] = []

  init(_ lexer: Lexer, limits: ParseLimits, depth: Int = 0) {
    source = lexer.source
    tokens = lexer.tokens
    mistakes = lexer.mistakes
    hasUnclosed = lexer.hasUnclosed
    suspect = lexer.suspect
    self.limits = limits
    self.depth = depth
    if mistakes.count > limits.mistakes { stop() }
  }

  var token: Token { tokens[index] }

  var following: Token { tokens[min(index + 1, tokens.count - 1)] }

  /// The end of the token before this one.
  var lastRange: SourceRange { index > 0 ? tokens[index - 1].range : tokens[0].range }

  var isAtEnd: Bool { token.kind == .end }

  @discardableResult
  mutating func advance() -> Token {
    let token = token
    if !isAtEnd { index += 1 }
    return token
  }

  mutating func take(_ keyword: Keyword) -> Bool {
    guard token.keyword == keyword else { return false }
    advance()
    return true
  }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard token.symbol == symbol else { return false }
    advance()
    return true
  }

  /// Notes that the token is not what was expected.
  ///
  /// - Parameters:
  ///   - expected: what was, in words.
  ///   - words: the keywords among it, one of which may have been misspelt.
  /// - Returns: the keyword that the token was most likely meant to be.
  @discardableResult
  mutating func report(expected: String, near words: [String] = []) -> String? {
    var message = "expected \(expected), found \(token.found)"
    let near = misspelt(among: words)
    if let near {
      message += ". Did you mean '\(near)'?"
    } else if isAtEnd, let suspect {
      message += ". The name that opens at \(suspect.start.line):\(suspect.start.column) holds another '[': "
      message += "is its ']' missing?"
    }
    report(message)
    return near
  }

  /// The one of some words that the token was most likely meant to be, where it is no keyword.
  func misspelt(among words: [String]) -> String? {
    guard let word = token.word, !(token.keyword?.isReserved ?? false) else { return nil }
    return NearestName(to: word, among: words.filter { $0.count > 2 })?.name
  }

  /// Notes nothing more at the token: whatever it lacks follows from what was passed over.
  mutating func silence() { lastFlawed = index }

  /// Notes a mistake at the token, unless one is noted there already or follows from something left open.
  mutating func report(_ message: String, kind: MDXMistake.Kind = .syntax) {
    guard lastFlawed != index, !(isAtEnd && hasUnclosed) else { return }
    lastFlawed = index
    mistakes.append(MDXMistake(message, at: token.range, kind: kind))
    if mistakes.count >= limits.mistakes { stop() }
  }

  /// Notes a mistake about what was read already.
  mutating func report(_ message: String, over range: SourceRange) {
    mistakes.append(MDXMistake(message, at: range))
    if mistakes.count >= limits.mistakes { stop() }
  }

  /// Reads nothing more.
  private mutating func stop() {
    index = tokens.count - 1
    lastFlawed = index
  }

  /// Takes a keyword, also a misspelt one; notes a mistake where there is none.
  ///
  /// - Returns: whether the text goes on as if the keyword had stood there.
  @discardableResult
  mutating func expect(_ keyword: Keyword, or others: String? = nil) -> Bool {
    if take(keyword) { return true }
    let expected = [others, keyword.rawValue].compactMap(\.self).joined(separator: " or ")
    guard report(expected: expected, near: [keyword.rawValue]) != nil else { return false }
    advance()
    return true
  }

  /// Passes over tokens up to one of some keywords, a comma if asked for, or what closes the clause's surroundings.
  mutating func skip(to keywords: Set<Keyword>, orComma: Bool = false) {
    var open = 0
    while !isAtEnd {
      if open == 0 {
        if let keyword = token.keyword, keywords.contains(keyword) { return }
        if orComma, token.symbol == .comma { return }
        if let symbol = token.symbol, closings.contains(symbol) { return }
      }
      if token.symbol?.closing != nil { open += 1 }
      if token.symbol == .rightBrace || token.symbol == .rightParenthesis { open = max(0, open - 1) }
      advance()
    }
  }

  /// Notes what follows where nothing should.
  mutating func expectEnd(of what: String) {
    if what == "statement" { _ = take(.semicolon) }
    if !isAtEnd { report(expected: "the end of the \(what)") }
  }

  /// Adds the mistakes of a formula that was read by itself.
  mutating func adopt(_ formula: Parser) {
    mistakes += formula.mistakes
    if mistakes.count >= limits.mistakes { stop() }
  }

  /// Runs a reading one level deeper, or notes that the text nests too deeply and gives nil.
  mutating func deeper<Result>(_ read: (inout Parser) -> Result) -> Result? {
    guard depth < limits.nesting else {
      report("the statement nests deeper than \(limits.nesting) levels", kind: .limit)
      stop()
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return read(&self)
  }

  /// Runs a reading inside of what a token opened.
  mutating func inside<Result>(_ closing: Symbol, _ read: (inout Parser) -> Result) -> Result {
    closings.append(closing)
    defer { closings.removeLast() }
    return read(&self)
  }

  /// A tree over others, or a mistake where it grows too high.
  mutating func tree(_ form: MDXExpression.Form, over parts: [Subtree] = [], at range: SourceRange) -> Subtree {
    let height = 1 + (parts.lazy.map(\.height).max() ?? 0)
    guard height <= limits.height else {
      report("the expression is a chain of more than \(limits.height) operations", kind: .limit)
      stop()
      return Subtree(expression: MDXExpression(.null, range: range), height: 1)
    }
    return Subtree(expression: MDXExpression(form, range: range), height: height)
  }

  /// Stands for what is missing; the tree is not given out then.
  func missing() -> Subtree { Subtree(expression: MDXExpression(.null, range: token.range), height: 1) }
}
