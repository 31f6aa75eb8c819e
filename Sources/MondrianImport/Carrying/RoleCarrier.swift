import Wording

/// Carries roles over.
struct RoleCarrier {
  let log: ImportLog
  let formulas: FormulaText
  /// The names of all cubes.
  let cubes: [String]
  /// The unique names of hierarchies by cube and dimension.
  let hierarchyNames: [String: [String: [String]]]
  /// The names of all roles.
  let roles: [String]

  /// The role as definitions have it.
  func definition(of role: Role) -> YAML {
    for name in role.union where !roles.contains(name) {
      log.mistake(role.place, "there is no role '\(name)'." + NearestName.question(for: name, among: roles))
    }
    for grant in role.cubes where !cubes.contains(grant.cube) {
      log.mistake(
        grant.place, "there is no cube '\(grant.cube)'." + NearestName.question(for: grant.cube, among: cubes))
    }
    if !role.union.isEmpty {
      return .keys(["role": .text(role.name), "union": .list(role.union.map(YAML.text))])
    }
    return .keys([
      "role": .text(role.name), "access": .text(role.access),
      "cubes": YAML.map(role.cubes.map { YAML.Entry(key: $0.cube, value: definition(of: $0)) }).unlessEmpty,
    ])
  }

  private func definition(of grant: Role.CubeGrant) -> YAML {
    let granted = grant.hierarchies.map { hierarchy in
      YAML.Entry(key: formulas.modern(hierarchy.hierarchy.asName), value: definition(of: hierarchy))
    }
    // Of a dimension with custom access only those hierarchies are seen that are granted one by one.
    let custom = grant.dimensions.filter { $0.access == "custom" }.flatMap { dimension, _ in
      hierarchyNames[grant.cube]?[dimension.unbracketed] ?? []
    }
    let withheld = custom.filter { name in !granted.contains { $0.key.lowercased() == name.lowercased() } }
    let dimensions = grant.dimensions.map { dimension, access in
      YAML.Entry(key: dimension.unbracketed, value: .text(access == "custom" ? "all" : access))
    }
    let hierarchies = granted + withheld.map { YAML.Entry(key: $0, value: .text("none")) }
    return .keys([
      "access": .text(grant.access), "dimensions": YAML.map(dimensions).unlessEmpty,
      "hierarchies": YAML.map(hierarchies).unlessEmpty,
    ])
  }

  private func definition(of grant: Role.HierarchyGrant) -> YAML {
    let members = grant.members.map { member, access in
      YAML.keys(["member": .text(formulas.modern(member)), "access": .text(access)])
    }
    return .keys([
      "access": .text(grant.access), "top": grant.topLevel.map { .text(formulas.modern($0)) },
      "bottom": grant.bottomLevel.map { .text(formulas.modern($0)) }, "rollup": grant.rollup.map(YAML.text),
      "members": YAML.list(members).unlessEmpty,
    ])
  }
}

extension String {
  /// The name in the brackets of `[Store]`; the text itself when there are none around all of it.
  fileprivate var unbracketed: String {
    guard let match = wholeMatch(of: /\[((?:[^\]]|\]\])*)\]/) else { return self }
    return String(match.1.replacing("]]", with: "]"))
  }

  /// The text in brackets, unless there are some.
  fileprivate var asName: String { hasPrefix("[") ? self : bracketed }
}
