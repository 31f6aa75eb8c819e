import OrderedCollections

extension RoleDefinition {
  /// Reads a role from a file of the right shape.
  init(named name: String, reading node: DefinitionNode) {
    self.init(
      name: name, caption: node["caption"].localizedText ?? LocalizedText(name),
      description: node["description"].localizedText, access: node["access"].choice() ?? .none,
      cubes: node["cubes"].map { CubeGrant(reading: $0.value) }, union: node["union"].texts)
  }
}

extension RoleDefinition.CubeGrant {
  /// Reads a grant; what could not be read, which has been reported, gives nothing.
  fileprivate init(reading node: DefinitionNode) {
    self.init(
      access: node.choice() ?? node["access"].choice() ?? .none,
      dimensions: node["dimensions"].map { $0.value.choice() ?? .none },
      hierarchies: node["hierarchies"].entries.map(RoleDefinition.HierarchyGrant.init(reading:)),
      measures: node["measures"].map { $0.value.choice() ?? .none })
  }
}

extension RoleDefinition.HierarchyGrant {
  fileprivate init(reading entry: DefinitionNode.Entry) {
    let node = entry.value
    self.init(
      hierarchy: entry.key.locatedText ?? LocatedText(entry.name, at: entry.key.place),
      access: node.choice() ?? node["access"].choice() ?? .none, topLevel: node["top"].locatedText,
      bottomLevel: node["bottom"].locatedText, rollup: node["rollup"].choice() ?? .full,
      names: node["names"].choice() ?? .seen,
      members: node["members"].items.map { item in
        MemberGrant(
          member: item["member"].locatedText ?? LocatedText("", at: item.place),
          access: item["access"].choice() ?? .none)
      })
  }
}
