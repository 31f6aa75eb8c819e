extension ExistingJoin {
  /// Reads the condition of a join: equalities of the joined table's columns with those of earlier tables, with `and`
  /// between them.
  ///
  /// - Parameters:
  ///   - condition: The condition in SQL, each column behind its table's alias.
  ///   - alias: The joined table's alias.
  static func ties(reading condition: String, alias: String) throws(TextMistake) -> [Tie] {
    let tokens = try SQLScanner.tokens(of: condition)
    var ties: [Tie] = []
    var position = 0
    while position < tokens.count {
      if !ties.isEmpty {
        guard tokens[position].isWord("and") else { throw mistake(at: tokens[position].offset) }
        position += 1
      }
      let start = position < tokens.count ? tokens[position].offset : 0
      guard let left = column(tokens, &position), position < tokens.count, tokens[position].isSymbol("=") else {
        throw mistake(at: start)
      }
      position += 1
      guard let right = column(tokens, &position) else { throw mistake(at: start) }
      if left.alias == alias, right.alias != alias {
        ties.append(Tie(column: left.name, otherAlias: right.alias, otherColumn: right.name))
      } else if right.alias == alias, left.alias != alias {
        ties.append(Tie(column: right.name, otherAlias: left.alias, otherColumn: left.name))
      } else {
        throw TextMistake(
          at: start, "expected an equality between a column of '\(alias)' and one of a table before it.")
      }
    }
    guard !ties.isEmpty else { throw mistake(at: 0) }
    return ties
  }

  private static func column(_ tokens: [SQLToken], _ position: inout Int) -> (alias: String, name: String)? {
    guard position + 2 < tokens.count, tokens[position].isIdentifier, tokens[position + 1].isSymbol("."),
      tokens[position + 2].isIdentifier
    else { return nil }
    defer { position += 3 }
    return (tokens[position].text, tokens[position + 2].text)
  }

  private static func mistake(at offset: Int) -> TextMistake {
    TextMistake(
      at: offset,
      "expected equalities of columns such as product.class_id = class.class_id: others could tie a row to several, "
        + "and its facts would be counted more than once.")
  }
}
