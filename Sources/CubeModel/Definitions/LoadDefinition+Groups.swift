extension LoadDefinition {
  /// Whether the groups are those of the rows without the tables beside each other, and which these are is clear.
  func keepsGroups(anchors: [String: String], tables: [(alias: String, columns: [String])]) -> Bool {
    let besides = joins.filter(\.standsBeside).map(\.table.alias)
    guard besides.count > 1, !groupBy.isEmpty, distinctOn.isEmpty else { return false }
    let isDriven = ([condition, days?.first, days?.last].compactMap(\.self) + groupBy).allSatisfy { text in
      aliases(in: text, of: tables)?.allSatisfy { anchors[$0] == nil } ?? false
    }
    guard isDriven, groupBy.allSatisfy({ isKnown(ofEachGroup: $0, []) && !(aliases(in: $0, of: tables) ?? []).isEmpty })
    else { return false }
    let isApart = joins.allSatisfy { join in
      guard let read = aliases(in: join.condition, of: tables) else { return false }
      return Set(read.compactMap { anchors[$0] }).subtracting([anchors[join.table.alias]].compactMap(\.self)).isEmpty
    }
    // Where an inner join hangs on each of them, groups go that none has rows for.
    let shrinking = Set(joins.filter { !$0.keepsUnmatched }.compactMap { anchors[$0.table.alias] })
    return isApart && !shrinking.isSuperset(of: besides)
  }

  /// Whether an expression reads none of the load's tables, and calls nothing that could go over several rows.
  func isKnown(ofEachGroup text: String, _ tables: [(alias: String, columns: [String])]) -> Bool {
    guard let tokens = SQLText(text)?.tokens else { return false }
    if !tables.isEmpty {
      guard aliases(in: text, of: tables)?.isEmpty == true else { return false }
    }
    let known = SQLFunctions.strict.union(SQLFunctions.others).union(SQLKeywords.all)
    return tokens.indices.allSatisfy { position in
      let token = tokens[position]
      guard token.isIdentifier else { return true }
      if ["over", "within", "filter", "grouping", "select"].contains(token.text) { return false }
      guard position + 1 < tokens.count, tokens[position + 1].isSymbol("(") else { return true }
      return token.kind == .word && known.contains(token.text) && (position == 0 || !tokens[position - 1].isSymbol("."))
    }
  }
}
