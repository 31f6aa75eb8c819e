internal import OrderedCollections
public import StarSchema

extension LoadDefinition {
  /// The columns of one of its tables that the load may read, rather one too many than one too few: any word counts that
  /// is the name of a column, unless it stands behind the alias of another table.
  ///
  /// - Parameters:
  ///   - alias: the alias of the table.
  ///   - columns: the table's columns.
  ///   - joined: the aliases of joined tables whose conditions do not count.
  /// - Returns: nil where an expression may read its rows as a whole.
  public func names(
    readFrom alias: String, having columns: [String], exceptToJoin joined: Set<String> = []
  ) -> Set<String>? {
    let conditions = joins.filter { !joined.contains($0.table.alias) }.map(\.condition)
    return Self.names(
      readBy: conditions + otherTexts, from: alias, besides: Set(tables.map(\.alias)).subtracting([alias]),
      having: columns)
  }

  /// The columns of a table that expressions may read; nil where they may read its rows as a whole.
  ///
  /// - Parameters:
  ///   - texts: the expressions.
  ///   - alias: the alias of the table; nil where expressions name its columns alone.
  ///   - others: the aliases of other tables that expressions read.
  ///   - columns: the table's columns.
  public static func names(
    readBy texts: [String], from alias: String?, besides others: Set<String> = [], having columns: [String]
  ) -> Set<String>? {
    var read: Set<String> = []
    for text in texts {
      guard let tokens = try? SQLScanner.tokens(of: text) else { return nil }
      // A query of its own may mean another table by the same alias.
      let others = tokens.contains { $0.isWord("select") } ? [] : others
      func belongsToAnother(_ position: Int) -> Bool {
        position > 1 && tokens[position - 1].isSymbol(".") && others.contains(tokens[position - 2].text)
      }
      for (position, token) in tokens.enumerated() where token.isIdentifier {
        if columns.contains(token.text), !belongsToAnother(position) { read.insert(token.text) }
        guard token.text == alias, position == 0 || !tokens[position - 1].isSymbol(".") else { continue }
        guard position + 2 < tokens.count, tokens[position + 1].isSymbol("."),
          columns.contains(tokens[position + 2].text)
        else { return nil }
      }
    }
    return read
  }

  /// The aliases that an expression of the load names, rather one too many than one too few.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - tables: the columns of the load's tables by alias, for words without an alias.
  /// - Returns: nil where it has a query of its own, which may name anything.
  public func aliases(in text: String, of tables: [(alias: String, columns: [String])]) -> Set<String>? {
    guard let tokens = try? SQLScanner.tokens(of: text), !tokens.contains(where: { $0.isWord("select") }) else {
      return nil
    }
    return mentioned(in: text, of: tables)
  }

  /// The aliases that an expression of the load mentions, be it in a query of its own, which may mean others by them.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - tables: the columns of the load's tables by alias, for words without an alias.
  public func mentioned(in text: String, of tables: [(alias: String, columns: [String])]) -> Set<String> {
    let words = Set(((try? SQLScanner.tokens(of: text)) ?? []).lazy.filter(\.isIdentifier).map(\.text))
    let named = (tables.map(\.alias) + [days?.alias].compactMap(\.self)).filter(words.contains)
    return Set(named).union(ExpressionColumns(of: text, in: tables).references.map(\.alias))
  }

  /// Whether an expression is null, or no condition that holds, wherever one of the columns that it names is null; in doubt
  /// it is not.
  ///
  /// Columns behind aliases, comparisons of them and what adds and multiplies them are such.
  public func isNullOnNull(_ text: String) -> Bool {
    guard let tokens = try? SQLScanner.tokens(of: text) else { return false }
    return tokens.indices.allSatisfy { position in
      let token = tokens[position]
      guard token.isIdentifier else { return !token.isSymbol("(") && !token.isSymbol("[") }
      let isQualified = position > 0 && (tokens[position - 1].isSymbol(".") || tokens[position - 1].isSymbol("::"))
      let qualifies = position + 1 < tokens.count && tokens[position + 1].isSymbol(".")
      return isQualified || qualifies || ["and", "between", "date"].contains(token.text)
    }
  }

  /// Whether the value of an expression is known of each joined row, rather than of a group of rows; in doubt it is not.
  public func isKnown(ofEachRow text: String) -> Bool {
    guard let tokens = try? SQLScanner.tokens(of: text), !tokens.contains(where: { $0.isWord("over") }) else {
      return false
    }
    // An aggregate looks like any other function.
    return groupBy.isEmpty || !zip(tokens, tokens.dropFirst()).contains { $0.isIdentifier && $1.isSymbol("(") }
  }

  /// The column that an expression is, if it is nothing but a column behind its alias.
  public func plainColumn(_ text: String) -> (alias: String, name: String)? {
    guard let tokens = try? SQLScanner.tokens(of: text), tokens.count == 3, tokens[0].isIdentifier,
      tokens[1].isSymbol("."), tokens[2].isIdentifier
    else { return nil }
    return (tokens[0].text, tokens[2].text)
  }

  private static let lastingFunctions: Set<String> = [
    "abs", "all", "and", "any", "as", "between", "by", "case", "coalesce", "else", "floor", "greatest", "in", "is",
    "least", "length", "like", "lower", "not", "nullif", "or", "round", "then", "trim", "upper", "when",
  ]

  /// Whether an expression calls nothing but functions that give the same for the same values, and has no query of its own; in
  /// doubt that is not said.
  public static func restsOnValues(_ text: String) -> Bool {
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

  /// The columns behind aliases that a condition holds for only where they are equal: `s.case_id = c.case_id`; in doubt
  /// there are none.
  public static func equalities(
    requiredBy condition: String
  ) -> [(left: (alias: String, name: String), right: (alias: String, name: String))] {
    guard let text = SQLText(condition), let conjuncts = text.conjuncts(of: 0..<text.tokens.count) else { return [] }
    return conjuncts.compactMap { range in
      let parts = Array(text.tokens[range])
      guard parts.count == 7, [0, 2, 4, 6].allSatisfy({ parts[$0].isIdentifier }), parts[1].isSymbol("."),
        parts[3].isSymbol("="), parts[5].isSymbol(".")
      else { return nil }
      return (left: (parts[0].text, parts[2].text), right: (parts[4].text, parts[6].text))
    }
  }

  /// The columns behind aliases that a condition holds for only where they equal what an expression makes of a column
  /// behind another alias: `x.month = date_trunc('month', o.day::timestamp)`; in doubt there are none.
  ///
  /// - Parameters:
  ///   - condition: the condition.
  ///   - type: the type of a column behind an alias; nil where there is none such.
  public static func derivedEqualities(
    requiredBy condition: String, type: (_ alias: String, _ column: String) -> ColumnType?
  ) -> [(column: (alias: String, name: String), derived: (alias: String, value: DerivedColumn))] {
    guard let text = SQLText(condition), let conjuncts = text.conjuncts(of: 0..<text.tokens.count) else { return [] }
    return conjuncts.compactMap { range in
      let tokens = text.tokens[range]
      guard let sign = tokens.firstIndex(where: { $0.isSymbol("=") }) else { return nil }
      for (plain, other) in [(tokens[..<sign], tokens[(sign + 1)...]), (tokens[(sign + 1)...], tokens[..<sign])] {
        let parts = Array(plain)
        guard parts.count == 3, parts[0].isIdentifier, parts[1].isSymbol("."), parts[2].isIdentifier,
          let own = type(parts[0].text, parts[2].text), let derived = DerivedColumnReader.read(other, type: type),
          derived.alias != parts[0].text, derived.value.isComparable(to: own)
        else { continue }
        return (column: (parts[0].text, parts[2].text), derived: derived)
      }
      return nil
    }
  }

  /// All expressions of the load but the conditions of its joins.
  var otherTexts: [String] {
    groupBy + distinctOn + orderBy.map(\.expression)
      + [condition, effectiveFrom, changedOn, day, days?.first, days?.last].compactMap(\.self)
      + values.values
  }
}
