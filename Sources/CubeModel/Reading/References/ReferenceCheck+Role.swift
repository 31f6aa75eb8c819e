import OrderedCollections

extension ReferenceCheck {
  /// Checks a role: the roles that it unites, or its grants on cubes and what is in them.
  func check(_ role: RoleDefinition, _ node: DefinitionNode) {
    checkDistinct(node["union"], "role")
    for item in node["union"].items {
      guard let name = item.text, definition(name, .role, in: set.roles, at: item) != nil else { continue }
      if unites(name, role.name) {
        log.record(item, "role '\(role.name)' would be a part of itself by way of '\(name)'.")
      }
    }
    for entry in node["cubes"].entries {
      guard let cube = definition(entry.name, .cube, in: set.cubes, at: entry.key),
        let grant = role.cubes[entry.name]
      else { continue }
      check(grant, entry.value, on: cube)
    }
  }

  /// Whether a role is `wanted`, or unites roles of which one is.
  private func unites(_ name: String, _ wanted: String) -> Bool {
    var waiting = [name]
    var seen: Set<String> = []
    while let next = waiting.popLast() {
      if next == wanted { return true }
      if seen.insert(next).inserted { waiting += set.roles[next]?.definition.union ?? [] }
    }
    return false
  }

  private func check(_ grant: RoleDefinition.CubeGrant, _ node: DefinitionNode, on cube: CubeDefinition) {
    if grant.access == .none {
      for key in ["dimensions", "hierarchies", "measures"] where node[key].exists {
        log.record(node[key], "of a cube whose access is none nothing can be granted.")
      }
    }
    for entry in node["dimensions"].entries {
      find(
        entry.name, among: cube.dimensions.keys, at: entry.key,
        "dimension '\(entry.name)' is not defined in cube '\(cube.name)'")
    }
    for entry in node["measures"].entries {
      find(
        entry.name, among: cube.allMeasureNames, at: entry.key,
        "measure '\(entry.name)' is not defined in cube '\(cube.name)'")
    }
    var seen: Set<String> = []
    for (hierarchy, entry) in zip(grant.hierarchies, node["hierarchies"].entries) {
      let found = self.hierarchy(hierarchy.hierarchy.text, of: cube, at: entry.key)
      if let found, !seen.insert(found.name).inserted {
        log.record(entry.key, "the hierarchy \(found.name) has two grants in this cube.")
      }
      check(hierarchy, entry.value, found?.levels)
    }
  }

  /// - Parameter levels: the hierarchy's levels, coarsest first; nil where they are not known.
  private func check(_ grant: RoleDefinition.HierarchyGrant, _ node: DefinitionNode, _ levels: [String]?) {
    if grant.access != .custom {
      for key in ["top", "bottom", "rollup", "names", "members"] where node[key].exists {
        log.record(node[key], "'\(key)' goes with access custom, not \(grant.access.rawValue).")
      }
    }
    guard let levels else { return }
    let top = position(of: grant.topLevel, in: levels, at: node["top"])
    let bottom = position(of: grant.bottomLevel, in: levels, at: node["bottom"])
    if let top, let bottom, top > bottom {
      log.record(node["bottom"], "the finest level that is seen, '\(levels[bottom])', lies above the coarsest.")
    }
  }

  private func position(of level: LocatedText?, in levels: [String], at node: DefinitionNode) -> Int? {
    guard let level, let name = MDXPath(level.text).segments.last else { return nil }
    let position = levels.firstIndex { $0.lowercased() == name.lowercased() }
    if position == nil { find(name, among: levels, at: node, "level '\(name)' is not defined in this hierarchy") }
    return position
  }

  /// A hierarchy of a cube by its name in MDX, with its levels as far as they are known; nil when it cannot be told, with a recorded mistake.
  private func hierarchy(
    _ text: String, of cube: CubeDefinition, at node: DefinitionNode
  ) -> (name: String, levels: [String]?)? {
    let segments = MDXPath(text).segments
    guard let first = segments.first, segments.count <= 2 else {
      log.record(node, "'\(text)' does not name a hierarchy; expected a name such as [Store] or [Time].[Weekly].")
      return nil
    }
    if segments.count == 1, first.lowercased() == "measures" { return ("[Measures]", nil) }
    let uses = cube.dimensions.keys
    guard let use = uses.first(where: { $0.lowercased() == first.lowercased() }), let link = cube.dimensions[use] else {
      find(first, among: uses, at: node, "dimension '\(first)' is not defined in cube '\(cube.name)'")
      return nil
    }
    guard let dimension = model.dimension(of: link, in: cube) else { return nil }
    let names = dimension.hierarchies.map(\.name)
    let wanted = segments.count == 2 ? segments[1].lowercased() : nil
    let isOwn = { (name: String) in [use.lowercased(), dimension.name.lowercased()].contains(name.lowercased()) }
    let index =
      wanted.flatMap { wanted in names.firstIndex { $0.lowercased() == wanted } }
      ?? (wanted.map(isOwn) ?? true ? names.firstIndex(where: isOwn) ?? 0 : nil)
    guard let index, dimension.hierarchies.indices.contains(index) else {
      let name = segments.last ?? ""
      find(name, among: names, at: node, "hierarchy '\(name)' is not defined in dimension '\(dimension.name)'")
      return nil
    }
    let hierarchy = dimension.hierarchies[index]
    let all = hierarchy.hasAll ? [hierarchy.allLevelName] : []
    return ("[\(use)].[\(hierarchy.name)]", all + hierarchy.levels.map(\.name))
  }
}
