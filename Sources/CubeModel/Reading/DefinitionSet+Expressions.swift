import OrderedCollections

extension DefinitionSet {
  /// The SQL expressions of sources, dimensions and stars, each with the place of its parts.
  var expressions: [ExpressionSite: LocatedText] {
    var found: [ExpressionSite: LocatedText] = [:]
    for source in sources.values {
      for entry in source.node["tables"].entries {
        let owner = ExpressionSite.Owner.table(source: source.definition.name, entry.name)
        func note(_ node: DefinitionNode, _ part: ExpressionSite.Part) {
          found[ExpressionSite(owner, part)] = node.locatedText
        }
        note(entry.value["deleted_when"], .deletedWhen)
        for (position, rule) in entry.value["rules"].items.enumerated() { note(rule["condition"], .rule(position)) }
        noteChecks(entry.value["checks"], note)
      }
    }
    for dimension in dimensions.values {
      func note(_ node: DefinitionNode, _ part: ExpressionSite.Part) {
        found[ExpressionSite(.dimension(dimension.definition.name), part)] = node.locatedText
      }
      noteLoads(dimension.node, note)
      if !dimension.definition.isWarehoused { noteExisting(dimension.node, columns: "attributes", note) }
    }
    for star in stars.values {
      func note(_ node: DefinitionNode, _ part: ExpressionSite.Part) {
        found[ExpressionSite(.star(star.definition.name), part)] = node.locatedText
      }
      noteLoads(star.node, note)
      if star.definition.table != nil { noteExisting(star.node, columns: "measures", note) }
    }
    return found
  }

  /// The names of tables and columns that exist already, and the SQL over them.
  private func noteExisting(
    _ node: DefinitionNode, columns: String, _ note: (DefinitionNode, ExpressionSite.Part) -> Void
  ) {
    note(node["query"].exists ? node["query"] : node["table"], .rows)
    for (position, join) in node["joins"].items.enumerated() {
      note(join["query"].exists ? join["query"] : join["table"], .joinedRows(position))
      note(join["on"], .tie(position))
    }
    for entry in node["key"].entries { note(entry.key, .column(entry.name)) }
    for entry in node[columns].entries {
      let expression = entry.value["expression"]
      note(
        expression.exists ? expression : entry.key, expression.exists ? .expression(entry.name) : .column(entry.name))
    }
    for entry in node["dimensions"].entries {
      note(entry.value["column"].exists ? entry.value["column"] : entry.key, .role(entry.name))
    }
    for (hierarchy, item) in node["hierarchies"].items.enumerated() {
      for (level, item) in item["levels"].items.enumerated() where item["closure"].exists {
        note(item["closure"]["table"], .closure(hierarchy: hierarchy, level: level, .rows))
        note(item["closure"]["parent"], .closure(hierarchy: hierarchy, level: level, .parent))
        note(item["closure"]["child"], .closure(hierarchy: hierarchy, level: level, .child))
      }
    }
  }

  private func noteLoads(_ node: DefinitionNode, _ note: (DefinitionNode, ExpressionSite.Part) -> Void) {
    for (load, item) in node["load"].items.enumerated() {
      note(item["from"], .from(load: load))
      for (position, join) in item["join"].items.enumerated() { note(join["on"], .join(load: load, position)) }
      note(item["days"]["from"], .firstDay(load: load))
      note(item["days"]["to"], .lastDay(load: load))
      note(item["where"], .condition(load: load))
      for (position, group) in item["group_by"].items.enumerated() { note(group, .groupBy(load: load, position)) }
      for (position, text) in item["distinct_on"].items.enumerated() { note(text, .distinctOn(load: load, position)) }
      for (position, text) in item["order_by"].items.enumerated() { note(text, .orderBy(load: load, position)) }
      note(item["effective_from"], .effectiveFrom(load: load))
      note(item["day"], .day(load: load))
      for entry in item["values"].entries { note(entry.value, .value(load: load, entry.name)) }
    }
    noteChecks(node["checks"], note)
  }

  private func noteChecks(_ node: DefinitionNode, _ note: (DefinitionNode, ExpressionSite.Part) -> Void) {
    for (position, check) in node.items.enumerated() {
      note(check["condition"], .check(position))
      note(check["of"], .checkSum(position))
      if check["sum"].exists { note(check["where"], .checkSumCondition(position)) }
    }
  }
}
