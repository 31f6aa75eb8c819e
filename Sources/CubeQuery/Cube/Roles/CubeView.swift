internal import CubeModel
internal import MDX
internal import OrderedCollections

/// What one role's grant on a cube comes to.
struct CubeView {
  let grant: RoleDefinition.CubeGrant
  /// The cube's names for one who sees all.
  let scope: CubeScope

  /// What the grant lets see of a hierarchy: a grant on it goes before one on its dimension, and this before what holds
  /// for the cube.
  func access(to hierarchy: CubeHierarchy) -> HierarchyAccess {
    if let own = grant.hierarchies.last(where: { isAbout($0, hierarchy) }) {
      switch own.access {
      case .all: return .all
      case .none: return .none
      case .custom: return .some(grants(own, on: hierarchy))
      }
    }
    let name = scope.cube.dimensions[hierarchy.dimension].name
    if let access = grant.dimensions.first(where: { $0.key.isSpelled(name) })?.value {
      return access == .all ? .all : .none
    }
    return grant.access == .all ? .all : .none
  }

  /// Whether the grant lets see a measure: named ones as it says; others unless the grant is custom and names some that
  /// are seen.
  func sees(measure: String) -> Bool {
    if let own = grant.measures.first(where: { $0.key.isSpelled(measure) })?.value { return own == .all }
    if let hierarchy = grant.hierarchies.last(where: { isAbout($0, scope.hierarchy(0)) }) {
      if hierarchy.access != .custom { return hierarchy.access == .all }
      let uniqueName = scope.hierarchy(0).uniqueName + "." + measure.bracketed
      if let own = hierarchy.members.last(where: { $0.member.text.isSpelled(uniqueName) }) { return own.access == .all }
      return hierarchy.members.isEmpty
    }
    return grant.access == .all || !grant.measures.values.contains(.all)
  }

  private func isAbout(_ grant: RoleDefinition.HierarchyGrant, _ hierarchy: CubeHierarchy) -> Bool {
    guard let resolved = meaning(of: grant.hierarchy) else { return false }
    switch resolved {
    case .dimension(let index): return scope.cube.dimensions[index].hierarchies.first == hierarchy.index
    case .hierarchy(let index): return index == hierarchy.index
    default: return false
    }
  }

  private func grants(_ grant: RoleDefinition.HierarchyGrant, on hierarchy: CubeHierarchy) -> HierarchyGrants {
    var members: [Int32: Bool] = [:]
    for member in grant.members {
      if case .member(let found) = meaning(of: member.member), found.hierarchy == hierarchy.index {
        members[found.ordinal] = member.access == .all
      }
    }
    let top = level(grant.topLevel, of: hierarchy) ?? 0
    let bottom = level(grant.bottomLevel, of: hierarchy) ?? hierarchy.levels.count - 1
    return HierarchyGrants(
      levels: min(top, bottom)...max(top, bottom),
      members: MemberGrants(members, isGivenAnyway: grant.members.isEmpty, in: hierarchy.tree), policy: grant.rollup,
      namesAncestors: grant.names == .whole)
  }

  private func level(_ text: LocatedText?, of hierarchy: CubeHierarchy) -> Int? {
    guard let text else { return nil }
    return hierarchy.levels.first { $0.name.isSpelled(text.text) || $0.uniqueName.isSpelled(text.text) }?.number
  }

  private func meaning(of text: LocatedText) -> ResolvedName.Meaning? {
    guard case .name(let name)? = MDXExpression.parse(text.text).tree?.form, let found = scope.resolve(name.segments),
      found.length == name.segments.count
    else { return nil }
    return found.meaning
  }
}
