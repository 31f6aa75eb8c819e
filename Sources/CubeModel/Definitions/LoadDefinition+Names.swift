internal import OrderedCollections

extension LoadDefinition {
  /// The columns of one of its tables that the load may read, rather one too many than one too few: any word counts that
  /// is the name of a column.
  ///
  /// - Parameters:
  ///   - alias: the alias of the table.
  ///   - columns: the table's columns.
  /// - Returns: nil where an expression may read its rows as a whole.
  public func names(readFrom alias: String, having columns: [String]) -> Set<String>? {
    Self.names(readBy: texts, from: alias, having: columns)
  }

  /// The columns of a table that expressions may read; nil where they may read its rows as a whole.
  ///
  /// - Parameter alias: the alias of the table; nil where expressions name its columns alone.
  public static func names(
    readBy texts: [String], from alias: String?, having columns: [String]
  ) -> Set<String>? {
    var read: Set<String> = []
    for text in texts {
      guard let tokens = try? SQLScanner.tokens(of: text) else { return nil }
      for (position, token) in tokens.enumerated() where token.isIdentifier {
        if columns.contains(token.text) { read.insert(token.text) }
        guard token.text == alias, position == 0 || !tokens[position - 1].isSymbol(".") else { continue }
        guard position + 2 < tokens.count, tokens[position + 1].isSymbol("."),
          columns.contains(tokens[position + 2].text)
        else { return nil }
      }
    }
    return read
  }

  /// All expressions of the load.
  private var texts: [String] {
    joins.map(\.condition) + groupBy
      + [condition, effectiveFrom, changedOn, day, days?.first, days?.last].compactMap(\.self)
      + values.values
  }
}
