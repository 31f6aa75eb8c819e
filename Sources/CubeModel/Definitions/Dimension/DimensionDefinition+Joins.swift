import OrderedCollections

extension DimensionDefinition {
  /// The joins of a dimension over existing tables that the values of some columns need, in order.
  ///
  /// These are the joins of tables that the columns' expressions name, and of those by which they are tied on. An
  /// expression with names of no certain table needs them all. Empty for other dimensions.
  public func joins(neededBy columns: some Sequence<String>) -> [ExistingJoin] {
    guard case .table(_, let joins) = origin, !joins.isEmpty else { return [] }
    var needed: Set<String> = []
    for expression in columns.compactMap({ attributes[$0]?.expression }) {
      guard let tokens = try? SQLScanner.tokens(of: expression) else { return joins }
      let names = SQLNames(in: tokens)
      guard names.bare.isEmpty, !tokens.contains(where: { $0.isWord("select") }) else { return joins }
      needed.formUnion(tokens.filter(\.isIdentifier).map(\.text))
    }
    for join in joins.reversed() where needed.contains(join.table.alias) {
      needed.formUnion(join.ties.map(\.otherAlias))
    }
    return joins.filter { needed.contains($0.table.alias) }
  }
}
