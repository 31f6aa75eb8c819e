extension SchemaReader {
  /// A role.
  func role(_ node: XMLNode) -> Role {
    _ = labels(of: node, worded: false)
    let grants = node.all("SchemaGrant")
    if grants.count > 1 { log.mistake(grants[1].place, "\(node.sketch) has more than one <SchemaGrant>.") }
    let access = grants.first.flatMap {
      choice($0, "access", ["all": "all", "custom": "none", "none": "none", "all_dimensions": "none"])
    }
    return Role(
      name: required(node, "name"), access: access ?? "none",
      cubes: grants.first?.all("CubeGrant").map(cubeGrant) ?? [],
      union: node.all("Union").flatMap { $0.all("RoleUsage") }.map { required($0, "roleName") }, place: node.place)
  }

  private func cubeGrant(_ node: XMLNode) -> Role.CubeGrant {
    Role.CubeGrant(
      cube: required(node, "cube"),
      access: choice(
        node, "access", ["all": "all", "custom": "custom", "none": "none", "all_dimensions": "all"]) ?? "none",
      dimensions: node.all("DimensionGrant").map { grant in
        (
          required(grant, "dimension"),
          choice(grant, "access", ["all": "all", "custom": "custom", "none": "none", "all_dimensions": "all"])
            ?? "none"
        )
      },
      hierarchies: node.all("HierarchyGrant").map(hierarchyGrant), place: node.place)
  }

  private func hierarchyGrant(_ node: XMLNode) -> Role.HierarchyGrant {
    Role.HierarchyGrant(
      hierarchy: required(node, "hierarchy"),
      access: choice(
        node, "access", ["all": "all", "custom": "custom", "none": "none", "all_dimensions": "all"]) ?? "none",
      topLevel: node["topLevel"], bottomLevel: node["bottomLevel"],
      rollup: choice(node, "rollupPolicy", ["full": "full", "partial": "partial", "hidden": "hidden"]),
      members: node.all("MemberGrant").map { grant in
        (required(grant, "member"), choice(grant, "access", ["all": "all", "custom": "all", "none": "none"]) ?? "none")
      }, place: node.place)
  }
}
