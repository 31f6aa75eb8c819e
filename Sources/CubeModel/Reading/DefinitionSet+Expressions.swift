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
      noteLoads(dimension.node) { found[ExpressionSite(.dimension(dimension.definition.name), $1)] = $0.locatedText }
    }
    for star in stars.values {
      noteLoads(star.node) { found[ExpressionSite(.star(star.definition.name), $1)] = $0.locatedText }
    }
    return found
  }

  private func noteLoads(_ node: DefinitionNode, _ note: (DefinitionNode, ExpressionSite.Part) -> Void) {
    for (load, item) in node["load"].items.enumerated() {
      note(item["from"], .from(load: load))
      for (position, join) in item["join"].items.enumerated() { note(join["on"], .join(load: load, position)) }
      note(item["days"]["from"], .firstDay(load: load))
      note(item["days"]["to"], .lastDay(load: load))
      note(item["where"], .condition(load: load))
      for (position, group) in item["group_by"].items.enumerated() { note(group, .groupBy(load: load, position)) }
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
