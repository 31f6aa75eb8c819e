import OrderedCollections

extension ReferenceCheck {
  /// The columns that a versioned or any dimension has of its own.
  private static let reservedColumns = [
    "valid_from", "valid_to", "is_current", "is_inferred", "loaded_run", "changed_run",
  ]

  /// Checks a dimension: distinct columns, hierarchies over attributes that are there, loads.
  func check(_ dimension: DimensionDefinition, _ node: DefinitionNode) {
    let columns = Array(dimension.naturalKey.keys) + dimension.attributes.keys
    let reserved = Self.reservedColumns + ["\(dimension.name)_key"]
    if dimension.origin != .calendar {
      for entry in node["key"].entries + node["attributes"].entries where reserved.contains(entry.name) {
        log.record(entry.key, "'\(entry.name)' is a column that the warehouse adds itself; expected another name.")
      }
    }
    for entry in node["attributes"].entries where dimension.naturalKey[entry.name] != nil {
      log.record(entry.key, "'\(entry.name)' is a column of the natural key already.")
    }
    checkHierarchies(node["hierarchies"], columns: columns, of: dimension)
    guard case .loads(let loads) = dimension.origin, !dimension.naturalKey.isEmpty else { return }
    for (load, item) in zip(loads, node["load"].items) {
      check(load, item, columns: columns, of: "dimension '\(dimension.name)'")
      if load.effectiveFrom != nil, !dimension.isVersioned {
        log.record(item["effective_from"], "dimension '\(dimension.name)' has no attribute whose history is version.")
      }
    }
  }

  private func checkHierarchies(_ node: DefinitionNode, columns: [String], of dimension: DimensionDefinition) {
    var hierarchies: Set<String> = []
    for hierarchy in node.items {
      if let name = hierarchy["hierarchy"].text, !hierarchies.insert(name).inserted {
        log.record(hierarchy["hierarchy"], "hierarchy '\(name)' is defined twice in dimension '\(dimension.name)'.")
      }
      var levels: Set<String> = []
      for level in hierarchy["levels"].items {
        if let name = level["level"].text, !levels.insert(name).inserted {
          log.record(level["level"], "level '\(name)' is defined twice in this hierarchy.")
        }
        for key in ["attribute", "name", "sort"] {
          guard let name = level[key].text else { continue }
          find(
            name, among: columns, at: level[key],
            "'\(name)' is neither an attribute nor a key column of dimension '\(dimension.name)'")
        }
      }
    }
  }
}
