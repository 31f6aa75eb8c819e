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
    guard roles.count <= RoleSet.mostRoles else {
      throw CubeQueryError(
        .misplaced, at: nil,
        "the role '\(name)' is the union of \(roles.count) others, more than the \(RoleSet.mostRoles) that it may be of"
      )
    }
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
    let hierarchies = cube.hierarchies.dropFirst().map { hierarchy in
      hierarchy.seen(by: views.map { $0.access(to: hierarchy) })
    }
    let names = cube.measures.map(\.name)
    let order = names.indices.filter { place in views.contains { $0.sees(measure: names[place]) } }
    let others = names.indices.filter { !order.contains($0) }
    var measures = cube.hierarchies[0]
    if !others.isEmpty { measures.tree = measures.tree.showing(order.map(Int32.init), behind: others.map(Int32.init)) }
    measures.shares = Self.shares(of: views, inMeasures: order.map { names[$0] }, others: others.count)
    return cube.with(
      hierarchies: [measures] + hierarchies, measures: (order + others).map { cube.measures[$0] }, role: name)
  }

  /// Who sees which measure; those that nobody sees only the cube's formulas name.
  private static func shares(
    of views: [CubeView], inMeasures names: [String], others: Int
  ) -> HierarchyShares? {
    let seeing = names.map { name in RoleSet(of: views.count) { views[$0].sees(measure: name) } }
    let roles = seeing + Array(repeating: .all, count: others)
    if roles.allSatisfy({ $0 == .all }) { return nil }
    return HierarchyShares(showing: roles, valuing: roles, levels: [.all], views: views.map { _ in nil })
  }

  /// The roles that show a calculated measure.
  func roles(seeing measure: String, of cube: OpenedCube) -> RoleSet {
    let grants = grants(on: cube.name)
    let scope = CubeScope(cube)
    return RoleSet(of: grants.count) { number in
      grants[number].map { CubeView(grant: $0, scope: scope).sees(measure: measure) } ?? true
    }
  }
}
