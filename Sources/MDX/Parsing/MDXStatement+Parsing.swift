extension MDXStatement {
  /// Reads a statement, to its end whatever is wrong on the way.
  ///
  /// - Parameters:
  ///   - text: one statement; a semicolon may follow it.
  ///   - limits: how deep it may nest.
  /// - Returns: the tree, or all mistakes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> Parsed<MDXStatement> {
    var parser = Parser(Lexer(text), limits: limits)
    let statement = parser.statement()
    parser.expectEnd(of: "statement")
    return Parsed(statement, parser)
  }

  /// Reads a statement.
  ///
  /// - Parameters:
  ///   - text: one statement; a semicolon may follow it.
  ///   - limits: how deep it may nest.
  /// - Throws: `MDXError` with all mistakes.
  public init(parsing text: String, limits: ParseLimits = ParseLimits()) throws(MDXError) {
    self = try Self.parse(text, limits: limits).get()
  }
}
