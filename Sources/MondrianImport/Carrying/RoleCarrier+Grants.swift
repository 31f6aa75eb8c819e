import Wording

extension RoleCarrier {
  /// Refuses levels that the hierarchy does not have, and a bottom above the top.
  func checkLevels(of grant: Role.HierarchyGrant, _ known: KnownHierarchy) {
    let allLevel = known.hierarchy.hasAll ? [known.hierarchy.allLevelName ?? "(All)"] : []
    let levels = allLevel + known.hierarchy.levels.map(\.name)
    let places = [grant.topLevel, grant.bottomLevel].map { written -> Int? in
      guard let written, let name = formulas.path(of: written)?.last else { return nil }
      if let place = levels.firstIndex(where: { $0.lowercased() == name }) { return place }
      log.mistake(
        grant.place,
        "hierarchy '\(known.uniqueName)' has no level '\(written)'." + NearestName.question(for: name, among: levels))
      return nil
    }
    if let top = places[0], let bottom = places[1], bottom < top {
      log.mistake(grant.place, "the bottom level '\(levels[bottom])' lies above the top level '\(levels[top])'.")
    }
  }

  /// The grants on members that hold: one takes the place of earlier ones on the same member or below it, as in Mondrian.
  func inForce(_ grant: Role.HierarchyGrant, _ known: KnownHierarchy?) -> [(member: String, access: String)] {
    var kept: [(path: [String], member: String, access: String)] = []
    for (member, access) in grant.members {
      let path = path(of: member, known)
      for earlier in kept where earlier.path.starts(with: path) {
        log.notNeeded(
          grant.place, "the grant of access \(earlier.access) on \(earlier.member)",
          "the later one on \(member) takes its place")
      }
      kept.removeAll { $0.path.starts(with: path) }
      kept.append((path, member, access))
    }
    return kept.map { ($0.member, $0.access) }
  }

  /// The names on the way to a member, in small letters, without that of the all member.
  private func path(of member: String, _ known: KnownHierarchy?) -> [String] {
    var path = formulas.path(of: formulas.modern(member)) ?? [member.lowercased()]
    let length = known.flatMap { formulas.path(of: $0.uniqueName)?.count } ?? 1
    if let all = known?.allName, path.count > length, path[length] == all.lowercased() { path.remove(at: length) }
    return path
  }
}
