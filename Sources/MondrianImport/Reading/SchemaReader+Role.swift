extension SchemaReader {
  /// A role.
  func role(_ node: XMLNode) -> Role {
    _ = labels(of: node, worded: false)
    let grants = node.all("SchemaGrant")
    if grants.count > 1 { log.mistake(grants[1].place, "\(node.sketch) has more than one <SchemaGrant>.") }
    let access = grants.first.flatMap {
      choice($0, "access", ["all": "all", "custom": "none", "none": "none", "all_dimensions": "all_dimensions"])
    }
    let union = node.all("Union").flatMap { $0.all("RoleUsage") }.map { required($0, "roleName") }
    if !union.isEmpty, let grant = grants.first {
      log.mistake(grant.place, "\(node.sketch) unites other roles, and so has no grants of its own.")
    }
    return Role(
      name: required(node, "name"), access: access == "all" ? "all" : "none",
      givesDimensions: access == "all" || access == "all_dimensions",
      cubes: grants.first?.all("CubeGrant").map(cubeGrant) ?? [], union: union, place: node.place)
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
    let access =
      choice(node, "access", ["all": "all", "custom": "custom", "none": "none", "all_dimensions": "all"]) ?? "none"
    if access != "custom" {
      for attribute in ["topLevel", "bottomLevel"] where node[attribute] != nil {
        log.mistake(node.place(of: attribute), "\(attribute) goes with access=\"custom\", not \"\(access)\".")
      }
      if let grant = node.first("MemberGrant") {
        log.mistake(grant.place, "<MemberGrant> goes with access=\"custom\" of its hierarchy, not \"\(access)\".")
      }
    }
    return Role.HierarchyGrant(
      hierarchy: required(node, "hierarchy"), access: access,
      topLevel: node["topLevel"], bottomLevel: node["bottomLevel"],
      rollup: choice(node, "rollupPolicy", ["full": "full", "partial": "partial", "hidden": "hidden"]),
      members: node.all("MemberGrant").map { grant in
        (required(grant, "member"), choice(grant, "access", ["all": "all", "custom": "all", "none": "none"]) ?? "none")
      }, place: node.place)
  }
}
