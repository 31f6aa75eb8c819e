/// The columns of staged tables that an SQL expression of a load reads.
public struct ExpressionColumns: Sendable, Hashable {
  /// A column behind its table's alias.
  public struct Reference: Sendable, Hashable {
    /// The alias by which the load knows the table.
    public var alias: String
    /// The column.
    public var column: String
  }

  /// The columns in order of appearance, each once.
  public private(set) var references: [Reference] = []
  /// Whether it counts rows as they are: `count(*)`.
  public private(set) var countsRows = false

  /// Finds the columns by the names that the load's tables have; a word that none of them has is none, such as a
  /// function or a type.
  ///
  /// - Parameters:
  ///   - expression: the expression.
  ///   - tables: the columns of the load's tables by alias, in order.
  public init(of expression: String, in tables: [(alias: String, columns: [String])]) {
    guard let tokens = try? SQLScanner.tokens(of: expression) else { return }
    var position = 0
    while position < tokens.count {
      let token = tokens[position]
      let next = position + 1 < tokens.count ? tokens[position + 1] : nil
      let before = position > 0 ? tokens[position - 1] : nil
      defer { position += 1 }
      if token.isSymbol("*"), before?.isSymbol("(") == true, next?.isSymbol(")") == true { countsRows = true }
      guard token.isIdentifier, before?.isSymbol(".") != true, before?.isSymbol("::") != true else { continue }
      if next?.isSymbol(".") == true, let table = tables.first(where: { $0.alias == token.text }),
        position + 2 < tokens.count, table.columns.contains(tokens[position + 2].text)
      {
        add(Reference(alias: table.alias, column: tokens[position + 2].text))
        position += 2
      } else if next?.isSymbol("(") != true, next?.isSymbol(".") != true,
        let table = tables.first(where: { $0.columns.contains(token.text) }),
        token.kind == .quoted || !SQLKeywords.all.contains(token.text)
      {
        add(Reference(alias: table.alias, column: token.text))
      }
    }
  }

  private mutating func add(_ reference: Reference) {
    if !references.contains(reference) { references.append(reference) }
  }
}
