/// The names of columns that an SQL expression uses, as far as they are certain to be that.
struct SQLNames {
  /// A column behind its table's alias: `a.name`.
  struct Qualified: Hashable {
    var alias: SQLToken
    var column: SQLToken
  }

  /// The columns behind an alias, in order.
  private(set) var qualified: [Qualified] = []
  /// The words that stand alone and are no keywords, types or functions, in order.
  private(set) var bare: [SQLToken] = []

  /// Finds the names in an expression's tokens.
  ///
  /// In an expression with a query of its own nothing is certain.
  init(in tokens: [SQLToken]) {
    guard !tokens.contains(where: { $0.isWord("select") }) else { return }
    var position = 0
    while position < tokens.count {
      guard tokens[position].isIdentifier else {
        position += 1
        continue
      }
      let chain = Self.chain(in: tokens, from: position)
      let before = position > 0 ? tokens[position - 1] : nil
      let end = position + 2 * chain.count - 1
      let behind = end < tokens.count ? tokens[end] : nil
      position = end
      guard behind?.isSymbol("(") != true, before?.isSymbol("::") != true, before?.isSymbol(".") != true else {
        continue
      }
      if chain.count == 2, behind?.isSymbol(".") != true {
        qualified.append(Qualified(alias: chain[0], column: chain[1]))
      } else if chain.count == 1, behind?.isSymbol(".") != true {
        let isField = before?.isSymbol("(") == true && end >= 3 && tokens[end - 3].isWord("extract")
        if !isField, Self.isCertain(chain[0], before: before, behind: behind) { bare.append(chain[0]) }
      }
    }
  }

  /// The identifiers from `start` on that points join.
  private static func chain(in tokens: [SQLToken], from start: Int) -> [SQLToken] {
    var chain = [tokens[start]]
    var position = start
    while position + 2 < tokens.count, tokens[position + 1].isSymbol("."), tokens[position + 2].isIdentifier {
      position += 2
      chain.append(tokens[position])
    }
    return chain
  }

  private static func isCertain(_ token: SQLToken, before: SQLToken?, behind: SQLToken?) -> Bool {
    if before?.isWord("collate") == true || before?.isWord("as") == true { return false }
    if behind?.kind == .literal || behind?.isSymbol("=>") == true { return false }
    return token.kind == .quoted || !SQLKeywords.all.contains(token.text)
  }
}
