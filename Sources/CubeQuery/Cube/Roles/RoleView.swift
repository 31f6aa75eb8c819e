internal import CubeModel
internal import OrderedCollections
internal import Wording

/// What a role, or the union of several, may see of cubes.
struct RoleView {
  /// The role's name.
  let name: String
  /// The roles that grant something themselves: this one, or those that it is the union of.
  private let roles: [RoleDefinition]

  /// - Throws: `CubeQueryError` when the model has no such role.
  init(_ name: String, model: Model) throws(CubeQueryError) {
    guard let role = model.roles.first(where: { $0.key == name })?.value else {
      throw CubeQueryError(
        .unknownName, at: nil,
        "there is no role '\(name)'." + NearestName.question(for: name, among: model.roles.keys))
    }
    self.name = name
    var found: OrderedDictionary<String, RoleDefinition> = [:]
    var waiting = [role]
    while let next = waiting.popLast() {
      guard found[next.name] == nil else { continue }
      found[next.name] = next
      waiting += next.union.compactMap { model.roles[$0] }
    }
    roles = found.values.filter(\.union.isEmpty)
  }

  /// Whether the role knows of a cube.
  func sees(cube: String) -> Bool { roles.contains { access(of: $0, to: cube) != .none } }

  /// What each role that knows of the cube is granted on it; nil for all of it.
  private func grants(on cube: String) -> [RoleDefinition.CubeGrant?] {
    roles.filter { access(of: $0, to: cube) != .none }.map { $0.cubes[cube] }
  }

  private func access(of role: RoleDefinition, to cube: String) -> RoleDefinition.CustomAccess {
    role.cubes[cube]?.access ?? (role.access == .all ? .all : .none)
  }

  /// The cube as the role sees it, without what its definition computes.
  ///
  /// - Parameter cube: the cube as one sees it who sees all, without calculations.
  func cube(_ cube: OpenedCube) -> OpenedCube {
    let grants = grants(on: cube.name)
    guard !grants.contains(nil) else { return cube.with(hierarchies: cube.hierarchies, role: name) }
    let views = grants.compactMap(\.self).map { CubeView(grant: $0, scope: CubeScope(cube)) }
    var hierarchies: [CubeHierarchy] = []
    for hierarchy in cube.hierarchies.dropFirst() {
      hierarchies.append(Self.union(views.map { $0.access(to: hierarchy) }, on: hierarchy))
    }
    let order = cube.measures.indices.filter { place in views.contains { $0.sees(measure: cube.measures[place].name) } }
    let others = cube.measures.indices.filter { !order.contains($0) }
    var measures = cube.hierarchies[0]
    if !others.isEmpty { measures.tree = measures.tree.showing(order.map(Int32.init), behind: others.map(Int32.init)) }
    return cube.with(
      hierarchies: [measures] + hierarchies, measures: (order + others).map { cube.measures[$0] }, role: name)
  }

  private static func union(_ views: [HierarchyAccess], on hierarchy: CubeHierarchy) -> CubeHierarchy {
    var union: HierarchyGrants?
    for view in views {
      switch view {
      case .all: return hierarchy
      case .none: continue
      case .some(let grants):
        if union == nil { union = grants } else { union?.formUnion(grants, in: hierarchy.tree) }
      }
    }
    return union.map { hierarchy.restricted(to: $0) } ?? hierarchy.forbidden()
  }

  /// Whether the role sees a calculated measure.
  func sees(measure: String, of cube: OpenedCube) -> Bool {
    grants(on: cube.name).contains { grant in
      grant.map { CubeView(grant: $0, scope: CubeScope(cube)).sees(measure: measure) } ?? true
    }
  }
}
