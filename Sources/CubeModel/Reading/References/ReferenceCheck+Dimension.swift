import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// The columns that a versioned or any dimension has of its own.
  static let reservedMemberColumns = [
    "valid_from", "valid_to", "is_current", "is_inferred", "loaded_run", "changed_run", "gone_run", "is_unused",
  ]

  /// Checks a dimension: distinct columns, hierarchies over attributes that are there, loads or existing tables.
  func check(_ dimension: DimensionDefinition, _ node: DefinitionNode) {
    let columns = Array(dimension.naturalKey.keys) + dimension.attributes.keys
    for entry in node["attributes"].entries where dimension.naturalKey[entry.name] != nil {
      log.record(entry.key, "'\(entry.name)' is a column of the natural key already.")
    }
    checkHierarchies(of: dimension, node["hierarchies"])
    switch dimension.origin {
    case .calendar: checkClocks(of: dimension, node["attributes"])
    case .facts(let star): checkFacts(dimension, star, node)
    case .table(let table, let joins): checkTables(dimension, table, joins, node)
    case .loads(let loads):
      let reserved = Self.reservedMemberColumns + ["\(dimension.name)_key"]
      for entry in node["key"].entries + node["attributes"].entries where reserved.contains(entry.name) {
        log.record(entry.key, "'\(entry.name)' is a column that the warehouse adds itself; expected another name.")
      }
      checkChecks(of: dimension, node["checks"])
      guard !dimension.naturalKey.isEmpty else { return }
      for (load, item) in zip(loads, node["load"].items) {
        check(load, item, columns: columns, of: "dimension '\(dimension.name)'")
        for key in ["effective_from", "changed_on"] where item[key].exists && !dimension.isVersioned {
          log.record(item[key], "dimension '\(dimension.name)' has no attribute whose history is version.")
        }
        if load.changedOn != nil, loads.contains(where: { $0.effectiveFrom != nil }) {
          log.record(
            item["changed_on"],
            "dimension '\(dimension.name)' is told its history by 'effective_from', beside which 'changed_on' says nothing."
          )
        }
      }
      for (merge, item) in zip(dimension.merges, node["merged"].items) { check(merge, item, of: dimension) }
      checkMatchRules(of: dimension, node["match"])
    }
  }
}
