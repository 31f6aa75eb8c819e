import Wording

/// Carries roles over.
struct RoleCarrier {
  /// A hierarchy as a cube has it.
  struct KnownHierarchy {
    /// The name by which questions know it.
    let uniqueName: String
    let hierarchy: Hierarchy
    /// The name of its all member; nil where it has none.
    let allName: String?
  }

  let log: ImportLog
  let formulas: FormulaText
  /// The names of all cubes.
  let cubes: [String]
  /// The hierarchies by cube and dimension.
  let hierarchies: [String: [String: [KnownHierarchy]]]
  /// All roles.
  let roles: [Role]

  /// The role as definitions have it.
  func definition(of role: Role) -> YAML {
    let names = roles.map(\.name)
    for name in role.union where !names.contains(name) {
      log.mistake(role.place, "there is no role '\(name)'." + NearestName.question(for: name, among: names))
    }
    if let part = role.union.first(where: { reaches(role.name, from: $0) }) {
      log.mistake(role.place, "role '\(role.name)' would be a part of itself by way of '\(part)'.")
    }
    for grant in role.cubes where !cubes.contains(grant.cube) {
      log.mistake(
        grant.place, "there is no cube '\(grant.cube)'." + NearestName.question(for: grant.cube, among: cubes))
    }
    if !role.union.isEmpty {
      return .keys(["role": .text(role.name), "union": .list(role.union.map(YAML.text))])
    }
    let grants = role.cubes.map { YAML.Entry(key: $0.cube, value: definition(of: $0, role)) }
    return .keys(["role": .text(role.name), "access": .text(role.access), "cubes": YAML.map(grants).unlessEmpty])
  }

  /// Whether a role unites another one, by way of others too.
  private func reaches(_ goal: String, from name: String) -> Bool {
    var waiting = [name]
    var seen: Set<String> = []
    while let name = waiting.popLast() {
      if name == goal { return true }
      guard seen.insert(name).inserted else { continue }
      waiting += roles.first { $0.name == name }?.union ?? []
    }
    return false
  }

  private func definition(of grant: Role.CubeGrant, _ role: Role) -> YAML {
    let known = hierarchies[grant.cube] ?? [:]
    let all = known.values.flatMap(\.self)
    var granted = grant.hierarchies.map { hierarchy in
      let name = formulas.modern(hierarchy.hierarchy.asName)
      return YAML.Entry(
        key: name, value: definition(of: hierarchy, named: name, checked(name, among: all, of: grant, hierarchy.place)))
    }
    var dimensions: [YAML.Entry] = []
    for (dimension, access) in grant.dimensions {
      let name = dimension.unbracketed
      // The measures are a hierarchy in the grants of definitions.
      if name.lowercased() == "measures" {
        granted.append(YAML.Entry(key: "[Measures]", value: .text(access == "custom" ? "all" : access)))
        continue
      }
      if cubes.contains(grant.cube), !known.keys.contains(where: { $0.lowercased() == name.lowercased() }) {
        log.mistake(
          grant.place,
          "cube '\(grant.cube)' has no dimension '\(name)'." + NearestName.question(for: name, among: known.keys))
      }
      dimensions.append(YAML.Entry(key: name, value: .text(access == "custom" ? "all" : access)))
      guard access == "custom" else { continue }
      // Of a dimension with custom access only those hierarchies are seen that are granted one by one.
      for hierarchy in known[name] ?? [] {
        let isGranted = granted.contains { $0.key.lowercased() == hierarchy.uniqueName.lowercased() }
        if !isGranted { granted.append(YAML.Entry(key: hierarchy.uniqueName, value: .text("none"))) }
      }
    }
    return .keys([
      "access": .text(grant.access == "custom" && role.givesDimensions ? "all" : grant.access),
      "dimensions": YAML.map(dimensions).unlessEmpty, "hierarchies": YAML.map(granted).unlessEmpty,
    ])
  }

  /// The hierarchy of a name; nil for the measures, and after recording that there is none.
  private func checked(
    _ name: String, among known: [KnownHierarchy], of grant: Role.CubeGrant, _ place: XMLPlace
  ) -> KnownHierarchy? {
    if let found = known.first(where: { $0.uniqueName.lowercased() == name.lowercased() }) { return found }
    if name.lowercased() != "[measures]", cubes.contains(grant.cube) {
      log.mistake(
        place,
        "cube '\(grant.cube)' has no hierarchy '\(name)'."
          + NearestName.question(for: name, among: known.map(\.uniqueName)))
    }
    return nil
  }

  private func definition(of grant: Role.HierarchyGrant, named name: String, _ known: KnownHierarchy?) -> YAML {
    if let known { checkLevels(of: grant, known) }
    let members = inForce(grant, known).map { member, access in
      YAML.keys(["member": .text(formulas.modern(member)), "access": .text(access)])
    }
    return .keys([
      "access": .text(grant.access), "top": grant.topLevel.map { .text(formulas.modern($0)) },
      "bottom": grant.bottomLevel.map { .text(formulas.modern($0)) }, "rollup": grant.rollup.map(YAML.text),
      // Mondrian names the ancestors above the top level.
      "names": grant.topLevel.map { _ in .text("whole") },
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
