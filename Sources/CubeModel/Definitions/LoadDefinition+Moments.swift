extension LoadDefinition {
  /// Functions of one row, or of several, that may give something else at another moment for the same values: the age of a
  /// single day is counted to the day on which somebody asks.
  private static let passing: Set = ["age", "now", "random"]
  /// Texts that are moments once they are cast.
  private static let moments: Set<Substring> = ["now", "today", "tomorrow", "yesterday"]

  /// Whether everything that the load says may come to something else for the same rows at another moment; in doubt it
  /// may.
  public var mayDependOnMoment: Bool { !(joins.map(\.condition) + otherTexts).allSatisfy(Self.isLasting) }

  private static func isLasting(_ text: String) -> Bool {
    guard let tokens = try? SQLScanner.tokens(of: text) else { return false }
    let known = SQLFunctions.aggregates.union(SQLFunctions.strict).union(SQLFunctions.others)
      .union(SQLFunctions.types).union(SQLKeywords.all).subtracting(passing)
    return tokens.indices.allSatisfy { position in
      let token = tokens[position]
      if token.kind == .literal {
        return moments.isDisjoint(with: token.text.lowercased().split { !$0.isLetter })
      }
      guard token.isIdentifier else { return true }
      let isCalled = position + 1 < tokens.count && tokens[position + 1].isSymbol("(")
      if position > 0 && tokens[position - 1].isSymbol(".") || token.kind == .quoted { return !isCalled }
      let isMoment = token.text.hasPrefix("current_") || token.text.hasPrefix("local")
      return !isMoment && token.text != "select" && (!isCalled || known.contains(token.text))
    }
  }
}
