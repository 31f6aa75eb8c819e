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
    for key in ["group_by", "distinct_on", "order_by"] {
      for item in node[key].items { checkNames(item, scope) }
    }
    checkFirst(load, node)
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

  /// Rows of which the first counts need an order, and are no groups.
  private func checkFirst(_ load: LoadDefinition, _ node: DefinitionNode) {
    guard !load.distinctOn.isEmpty || !load.orderBy.isEmpty else { return }
    if load.orderBy.isEmpty {
      log.record(node["distinct_on"], "nothing says which row is the first; expected 'order_by' as well.")
    }
    if load.distinctOn.isEmpty {
      log.record(node["order_by"], "nothing says of which rows the first counts; expected 'distinct_on' as well.")
    }
    if !load.groupBy.isEmpty {
      log.record(
        node["group_by"], "rows are put together, or the first of them counts; expected no 'distinct_on' then.")
    }
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
