import OrderedCollections
import StarSchema

extension ReferenceCheck {
  /// Checks hierarchies: distinct names, attributes that are there, parent-child levels.
  func checkHierarchies(of dimension: DimensionDefinition, _ node: DefinitionNode) {
    var hierarchies: Set<String> = []
    for (hierarchy, item) in zip(dimension.hierarchies, node.items) {
      if !hierarchy.name.isEmpty, !hierarchies.insert(hierarchy.name).inserted {
        let place = item["hierarchy"].exists ? item["hierarchy"] : item
        log.record(place, "hierarchy '\(hierarchy.name)' is defined twice in dimension '\(dimension.name)'.")
      }
      checkAll(of: hierarchy, item)
      var levels: Set<String> = []
      for (level, inner) in zip(hierarchy.levels, item["levels"].items) {
        if !level.name.isEmpty, !levels.insert(level.name).inserted {
          log.record(inner["level"], "level '\(level.name)' is defined twice in this hierarchy.")
        }
        checkAttributes(of: inner, dimension)
        checkParents(of: level, in: hierarchy, dimension, inner)
      }
    }
  }

  private func checkAll(of hierarchy: DimensionDefinition.Hierarchy, _ node: DefinitionNode) {
    guard !hierarchy.hasAll else { return }
    for key in ["all_name", "all_level"] where node[key].exists {
      log.record(node[key], "the hierarchy has no member that stands for all: it says 'all: false'.")
    }
  }

  private func checkAttributes(of level: DefinitionNode, _ dimension: DimensionDefinition) {
    for key in ["attribute", "name", "member_caption", "sort", "parent"] {
      findAttribute(level[key], of: dimension)
    }
    for entry in level["properties"].entries {
      findAttribute(entry.value.isScalar ? entry.value : entry.value["attribute"], of: dimension)
    }
  }

  private func findAttribute(_ node: DefinitionNode, of dimension: DimensionDefinition) {
    guard let name = node.text else { return }
    let columns = Array(dimension.naturalKey.keys) + dimension.attributes.keys
    let kinds = dimension.naturalKey.isEmpty ? "no attribute" : "neither an attribute nor a key column"
    find(name, among: columns, at: node, "'\(name)' is \(kinds) of dimension '\(dimension.name)'")
  }

  private func checkParents(
    of level: DimensionDefinition.Level, in hierarchy: DimensionDefinition.Hierarchy, _ dimension: DimensionDefinition,
    _ node: DefinitionNode
  ) {
    guard let parents = level.parentChild else {
      for key in ["root", "closure", "data_members"] where node[key].exists {
        log.record(node[key], "'\(key)' goes with the key 'parent', which makes members stand below each other.")
      }
      return
    }
    if hierarchy.levels.count > 1 {
      log.record(node["parent"], "a level whose members stand below each other is the only one of its hierarchy.")
    }
    if let own = dimension.type(of: level.attribute), let other = dimension.type(of: parents.parentAttribute),
      own != other
    {
      log.record(
        node["parent"],
        "attribute '\(parents.parentAttribute)' holds keys of '\(level.attribute)', but they are of different types.")
    }
    if parents.closure != nil, dimension.isWarehoused {
      log.record(node["closure"], "a closure table goes with a dimension over existing tables; this one is loaded.")
    }
  }
}
