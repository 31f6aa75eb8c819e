extension CheckDefinition.Rule {
  /// Whether a row for which the rule held once keeps to it as long as it is as it was: nothing but the row's own values
  /// decides; in doubt that is not said.
  public var holdsOnceItHeld: Bool {
    switch self {
    case .notNull, .accepted, .range: true
    // A member that is known stays known.
    case .references(_, let target): target == nil
    case .condition(let text): Self.restsOnValues(text)
    case .unique, .fresh, .rowCount, .sum: false
    }
  }

  private static let lastingFunctions: Set<String> = [
    "abs", "all", "and", "any", "as", "between", "by", "case", "coalesce", "else", "floor", "greatest", "in", "is",
    "least",
    "length", "like", "lower", "not", "nullif", "or", "round", "then", "trim", "upper", "when",
  ]

  /// Whether an expression calls nothing but functions that give the same for the same values, and has no query of its own.
  private static func restsOnValues(_ text: String) -> Bool {
    guard let tokens = try? SQLScanner.tokens(of: text) else { return false }
    let words = tokens.filter(\.isIdentifier).map(\.text)
    guard
      !words.contains(where: { $0 == "select" || $0.hasPrefix("current_") || $0.hasPrefix("local") || $0 == "at" })
    else { return false }
    // Words such as 'now' are moments once they are cast; so no text is one of a time.
    guard
      !tokens.contains(where: { $0.isSymbol("::") || $0.isWord("cast") || $0.isWord("date") || $0.isWord("timestamp") })
    else { return false }
    return zip(tokens, tokens.dropFirst()).allSatisfy { token, next in
      !token.isIdentifier || !next.isSymbol("(") || lastingFunctions.contains(token.text)
    }
  }
}
