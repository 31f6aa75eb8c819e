import OrderedCollections
import Wording

extension ReferenceCheck {
  /// The staged tables that an expression of a load may refer to.
  struct Scope {
    /// The columns by alias; nil for a table that is not known.
    var columns: [String: [String]?] = [:]
    /// Whether an alias could not be read, so that an unknown one may well be right.
    var isIncomplete = false
    /// The aliases of tables that are joined further down.
    var later: Set<String> = []
  }

  /// Checks that the words of a condition that are certain to be columns are declared.
  func checkBareNames(_ node: DefinitionNode, among columns: some Collection<String>, _ place: String) {
    guard let text = node.text, let tokens = try? SQLScanner.tokens(of: text) else { return }
    for token in SQLNames(in: tokens).bare where !columns.contains(token.text) {
      recordColumn(token, among: columns, at: node, place)
    }
  }

  /// Checks the aliases and columns of a load's expression.
  func checkNames(_ node: DefinitionNode, _ scope: Scope) {
    guard let text = node.text, let tokens = try? SQLScanner.tokens(of: text) else { return }
    checkClocks(in: tokens, at: node)
    let names = SQLNames(in: tokens)
    for name in names.qualified { check(name, at: node, scope) }
    let isKnown = !scope.isIncomplete && scope.columns.values.allSatisfy { $0 != nil }
    if isKnown, tokens.count == 1, let only = names.bare.first {
      let columns = Set(scope.columns.values.compactMap(\.self).joined())
      if !columns.contains(only.text) { recordColumn(only, among: columns, at: node, "in the staged tables") }
    }
  }

  private func check(_ name: SQLNames.Qualified, at node: DefinitionNode, _ scope: Scope) {
    let alias = name.alias.text
    if scope.later.contains(alias) {
      log.record(
        node, offset: name.alias.offset, "the table with the alias '\(alias)' is joined further down.")
    } else if let columns = scope.columns[alias] {
      guard let columns, !columns.contains(name.column.text) else { return }
      recordColumn(name.column, among: columns, at: node, "in the table with the alias '\(alias)'")
    } else if !scope.isIncomplete {
      log.record(
        node, offset: name.alias.offset,
        "no table has the alias '\(alias)'." + Self.advice(for: alias, among: scope.columns.keys))
    }
  }

  private func recordColumn(
    _ token: SQLToken, among columns: some Collection<String>, at node: DefinitionNode, _ place: String
  ) {
    let spelled = columns.map { $0.isPlainIdentifier ? $0 : "\"\($0)\"" }
    log.record(
      node, offset: token.offset,
      "column '\(token.text)' is not declared \(place)."
        + NearestName.question(for: token.text, among: spelled.sorted()))
  }
}
