import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks where merges are told: the tables, the names, and that both members have all key columns.
  func check(_ merge: DimensionDefinition.Merge, _ node: DefinitionNode, of dimension: DimensionDefinition) {
    let scope = scope(of: merge.load, node)
    for part in ["member", "into"] {
      for entry in node[part].entries {
        checkNames(entry.value, scope)
        find(
          entry.name, among: dimension.naturalKey.keys, at: entry.key,
          "'\(entry.name)' is no key column of dimension '\(dimension.name)'")
      }
      for column in dimension.naturalKey.keys where node[part].isMapping && !node[part][column].exists {
        log.record(node[part], "no value is given for the key column '\(column)' of dimension '\(dimension.name)'.")
      }
    }
  }

  /// Checks the rules by which members match: their names, what they compare, and that there is more than one source.
  func checkMatchRules(of dimension: DimensionDefinition, _ node: DefinitionNode) {
    guard case .loads(let loads) = dimension.origin, !dimension.matchRules.isEmpty else { return }
    let columns = Array(dimension.naturalKey.keys) + dimension.attributes.keys
    var names: Set<String> = []
    for (rule, item) in zip(dimension.matchRules, node.items) {
      if !names.insert(rule.name).inserted {
        log.record(item["rule"], "rule '\(rule.name)' stands twice in this list.")
      }
      if rule.exact.isEmpty, rule.names.isEmpty, rule.domains.isEmpty {
        log.record(item, "rule '\(rule.name)' compares nothing; expected 'exact', 'names' or 'domains'.")
      }
      for key in ["exact", "names", "domains"] {
        for column in item[key].items {
          guard let name = column.text,
            find(name, among: columns, at: column, "'\(name)' is no column of dimension '\(dimension.name)'")
          else { continue }
          if key != "exact", let type = dimension.type(of: name), type != .text {
            log.record(column, "column '\(name)' cannot be compared so; expected one of type text.")
          }
        }
      }
    }
    if Set(loads.map(\.from.source)).count < 2, !loads.contains(where: { $0.from.source.isEmpty }) {
      log.record(node, "members match between sources, and dimension '\(dimension.name)' is loaded from one alone.")
    }
  }
}
