extension SQLText {
  /// Whether what some tokens say is null wherever one of the columns behind an alias is; in doubt it is not.
  ///
  /// Only words of which that is known may occur, and no name without an alias, which could be that of a whole row.
  func isStrict(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    // Of each open parenthesis, whether it holds arguments; otherwise a comma would make a row, which is never null.
    var calls: [Bool] = []
    while position < range.upperBound {
      let token = tokens[position]
      let before = position > range.lowerBound ? tokens[position - 1] : nil
      switch token.kind {
      case .literal, .number: position += 1
      case .symbol:
        switch token.text {
        case "(": calls.append(before?.isIdentifier == true)
        case ")": _ = calls.popLast()
        case "," where calls.last != true: return false
        case "*" where before == nil || before?.kind == .symbol && before?.isSymbol(")") == false: return false
        case ",", "*", "+", "-", "/", "%", "^", "=", "<", ">", "!", "::": break
        default: return false
        }
        position += 1
      case .word, .quoted:
        guard let length = strictWords(at: position, before: before) else { return false }
        position += length
      }
    }
    return position == range.upperBound && !range.isEmpty
  }

  /// How many tokens belong to a name that keeps null as it is; nil where it is none.
  private func strictWords(at position: Int, before: SQLToken?) -> Int? {
    let token = tokens[position]
    func follows(_ test: (SQLToken) -> Bool, by distance: Int = 1) -> Bool {
      position + distance < tokens.count && test(tokens[position + distance])
    }
    if before?.isSymbol("::") == true {
      guard token.kind == .word, SQLFunctions.types.contains(token.text) else { return nil }
      return token.text == "double" ? follows { $0.isWord("precision") } ? 2 : nil : 1
    }
    if follows({ $0.isSymbol(".") }) {
      let isColumn =
        follows(\.isIdentifier, by: 2) && !follows({ $0.isSymbol(".") || $0.isSymbol("(") || $0.isSymbol("[") }, by: 3)
      return isColumn ? 3 : nil
    }
    guard token.kind == .word else { return nil }
    switch token.text {
    case "at": return follows { $0.isWord("time") } && follows({ $0.isWord("zone") }, by: 2) ? 3 : nil
    case "not", "like", "ilike": return follows { $0.isSymbol("(") } ? nil : 1
    case "in": return strictList(at: position + 1)
    case "extract":
      let namesField = follows { $0.isSymbol("(") } && follows({ $0.kind == .word }, by: 2)
      // The parenthesis is left to be read as that of a call; the field goes with it.
      return namesField && follows({ $0.isWord("from") }, by: 3) ? 1 : nil
    case "date", "interval", "timestamp", "timestamptz": return follows { $0.kind == .literal } ? 1 : nil
    case "from": return isField(position - 1) ? 1 : nil
    default:
      if isField(position) { return 1 }
      return SQLFunctions.strict.contains(token.text) && follows { $0.isSymbol("(") } ? 1 : nil
    }
  }

  /// Whether a token is the field of `extract(field from …)`.
  private func isField(_ position: Int) -> Bool {
    position > 1 && tokens[position - 1].isSymbol("(") && tokens[position - 2].isWord("extract")
      && position + 1 < tokens.count && tokens[position + 1].isWord("from")
  }

  /// How many tokens `in (…)` has over literals and numbers alone.
  private func strictList(at opening: Int) -> Int? {
    guard opening < tokens.count, tokens[opening].isSymbol("(") else { return nil }
    let end = end(ofParenthesisAt: opening)
    let isPlain = tokens[(opening + 1)..<(end - 1)].allSatisfy {
      $0.kind == .literal || $0.kind == .number || $0.isSymbol(",") || $0.isSymbol("-")
    }
    return isPlain ? end - opening + 1 : nil
  }

  /// Whether a condition holds for no row in which all columns behind some aliases are null; in doubt it does.
  func holdsForNone(_ range: Range<Int>, whereNull aliases: Set<String>) -> Bool {
    guard let conjuncts = conjuncts(of: range) else { return false }
    return conjuncts.contains { conjunct in
      guard names(aliases, in: conjunct) else { return false }
      if let between = conjunct.first(where: { tokens[$0].isWord("between") }) {
        guard !conjunct.contains(where: { tokens[$0].isWord("not") }),
          let and = conjunct.last(where: { tokens[$0].isWord("and") })
        else { return false }
        return [conjunct.lowerBound..<between, (between + 1)..<and, (and + 1)..<conjunct.upperBound].allSatisfy(
          isStrict)
      }
      let tail = conjunct.suffix(3)
      let isGiven =
        tail.count == 3
        && zip(tail, ["is", "not", "null"]).allSatisfy { position, word in tokens[position].isWord(word) }
      return isStrict(isGiven ? conjunct.lowerBound..<tail.lowerBound : conjunct)
    }
  }

  /// Whether some tokens name a column behind one of some aliases.
  func names(_ aliases: Set<String>, in range: Range<Int>) -> Bool {
    range.contains { position in
      tokens[position].isIdentifier && aliases.contains(tokens[position].text) && position + 1 < tokens.count
        && tokens[position + 1].isSymbol(".") && (position == 0 || !tokens[position - 1].isSymbol("."))
    }
  }

  /// The conditions that `and` joins; nil where `or` does, or `case` may.
  func conjuncts(of range: Range<Int>) -> [Range<Int>]? {
    var (conjuncts, start, depth, isBetween): ([Range<Int>], Int, Int, Bool) = ([], range.lowerBound, 0, false)
    for position in range {
      let token = tokens[position]
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      guard depth == 0 else { continue }
      if token.isWord("or") || token.isWord("case") { return nil }
      if token.isWord("between") {
        isBetween = true
      } else if token.isWord("and"), isBetween {
        isBetween = false
      } else if token.isWord("and") {
        conjuncts.append(start..<position)
        start = position + 1
      }
    }
    return conjuncts + [start..<range.upperBound]
  }
}
