extension MDXExpression {
  /// Reads an expression alone, such as the formula of a calculated member, to its end whatever is wrong on the way.
  ///
  /// - Parameters:
  ///   - text: one expression.
  ///   - limits: how deep it may nest.
  /// - Returns: the tree, or all mistakes.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> Parsed<MDXExpression> {
    var parser = Parser(Lexer(text), limits: limits)
    let expression = parser.expression().expression
    parser.expectEnd(of: "expression")
    return Parsed(expression, parser)
  }

  /// Reads an expression alone.
  ///
  /// - Parameters:
  ///   - text: one expression.
  ///   - limits: how deep it may nest.
  /// - Throws: `MDXError` with all mistakes.
  public init(parsing text: String, limits: ParseLimits = ParseLimits()) throws(MDXError) {
    self = try Self.parse(text, limits: limits).get()
  }
}
