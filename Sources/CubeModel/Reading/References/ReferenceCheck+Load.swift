import OrderedCollections

extension ReferenceCheck {
  /// Checks a load: its tables, the names in its expressions, and that it has a value for each column and no other.
  ///
  /// - Parameters:
  ///   - columns: The columns of what is loaded.
  ///   - what: What is loaded, such as `dimension 'customer'`.
  func check(_ load: LoadDefinition, _ node: DefinitionNode, columns: [String], of what: String) {
    let scope = scope(of: load, node)
    for key in ["effective_from", "changed_on", "day"] { checkNames(node[key], scope) }
    for item in node["group_by"].items { checkNames(item, scope) }
    for entry in node["values"].entries {
      checkNames(entry.value, scope)
      find(entry.name, among: columns, at: entry.key, "'\(entry.name)' is no column of \(what)")
    }
    checkCompleteness(load, node, columns: columns, of: what)
  }

  /// The tables of a load, checked together with its joins and its condition.
  func scope(of load: LoadDefinition, _ node: DefinitionNode) -> Scope {
    var scope = Scope()
    scope.later = Set(load.joins.map(\.table.alias))
    add(load.from, node["from"], to: &scope)
    for (join, item) in zip(load.joins, node["join"].items) {
      let key = LoadDefinition.Join.tableKeys.first { item[$0].exists } ?? "inner"
      add(join.table, item[key], to: &scope)
      checkNames(item["on"], scope)
      if join.standsBeside, load.groupBy.isEmpty {
        log.record(item[key], "rows that stand beside others must be put together again; expected 'group_by' as well.")
      }
    }
    if let days = load.days { add(days, node["days"], to: &scope) }
    checkNames(node["where"], scope)
    return scope
  }

  private func add(_ days: LoadDefinition.Days, _ node: DefinitionNode, to scope: inout Scope) {
    for key in ["from", "to"] { checkNames(node[key], scope) }
    if scope.columns[days.alias] != nil {
      log.record(node["as"], "the alias '\(days.alias)' stands for two tables of this load.")
    } else {
      scope.columns[days.alias] = [LoadDefinition.Days.column]
    }
  }

  func add(_ table: LoadDefinition.StagedTable, _ node: DefinitionNode, to scope: inout Scope) {
    scope.later.remove(table.alias)
    guard !table.source.isEmpty else {
      scope.isIncomplete = true
      return
    }
    var columns: [String]?
    if let source = definition(table.source, .source, in: set.sources, at: node) {
      let isThere = find(
        table.table, among: source.tables.keys, at: node, offset: table.tableOffset,
        "table '\(table.table)' is not declared in source '\(table.source)'")
      if isThere { columns = source.tables[table.table].map { Array($0.columns.keys) } }
    }
    if scope.columns[table.alias] != nil {
      log.record(node, "the alias '\(table.alias)' stands for two tables of this load.")
      columns = nil
    }
    scope.columns[table.alias] = .some(columns)
  }

  private func checkCompleteness(
    _ load: LoadDefinition, _ node: DefinitionNode, columns: [String], of what: String
  ) {
    guard set.sources[load.from.source]?.definition.tables[load.from.table] != nil else { return }
    let values = node["values"].exists ? node["values"] : node
    for column in columns where load.values[column] == nil {
      log.record(values, "the load gives no value for '\(column)' of \(what).")
    }
  }
}
