internal import CubeModel

/// What each role has of a hierarchy.
extension CubeHierarchy {
  /// What roles see of a part of the hierarchy's tree.
  ///
  /// - Parameter part: the members that any of them sees.
  func shares(of roles: [HierarchyAccess], in part: MemberTree) -> HierarchyShares {
    let origins = tree.origins(of: part)
    let isShown = roles.map { access in origins.map { shows($0, access) } }
    let isHidden = roles.map { access in origins.map { hidesTotal(of: $0, access) } }
    return HierarchyShares(
      showing: origins.indices.map { node in RoleSet(of: roles.count) { isShown[$0][node] } },
      valuing: origins.indices.map { node in RoleSet(of: roles.count) { isShown[$0][node] && !isHidden[$0][node] } },
      levels: levels.indices.map { level in
        RoleSet(of: roles.count) { role in
          switch roles[role] {
          case .all: true
          case .none: false
          case .some(let grants): grants.levels.contains(level)
          }
        }
      },
      views: roles.map { access in
        if case .some(let grants) = access { partialView(grants) } else { nil }
      })
  }

  /// Whether a role shows a node: where the all member is cut off, it is what its roots are together.
  private func shows(_ node: Int32, _ access: HierarchyAccess) -> Bool {
    switch access {
    case .all: return true
    case .none: return node == defaultMember
    case .some(let grants):
      if node >= tree.count { return tree.parent(of: node).map { grants.members.isGiven[Int($0)] } ?? false }
      return grants.sees(node, in: tree) || (node == allMember && grants.cutsOff(allMember))
    }
  }

  /// Whether a role's grant hides what a node comes to, because it does not show a part of that.
  private func hidesTotal(of node: Int32, _ access: HierarchyAccess) -> Bool {
    guard case .some(let grants) = access, grants.policy == .hidden, node < tree.count else { return false }
    return !grants.members.isWhole[Int(node)]
  }

  /// Which facts count where only granted members are seen; nil for all.
  func partialView(_ grants: HierarchyGrants) -> PartialView? {
    let shown = (0..<Int32(tree.count)).filter { grants.sees($0, in: tree) }
    let isCut = grants.cutsOff(allMember)
    guard isCut || shown.contains(where: { !grants.members.isWhole[Int($0)] }) else { return nil }
    let seen = frontiers(of: grants.members)
    let roots = shown.filter { ordinal in
      !tree.ancestors(of: ordinal).contains { grants.sees($0, in: tree) }
    }
    let totals = grants.policy == .partial ? seen : isCut ? frontiers(ofRoots: roots) : []
    return PartialView(seen: seen, totals: totals)
  }

  /// What the given members stand for: the fewest that let in just that, or keep out just the rest.
  private func frontiers(of members: MemberGrants) -> [PartialView.Frontier] {
    if tree.hasGenerations {
      let given = (0..<Int32(tree.count)).filter { members.isGiven[Int($0)] && !tree.address(of: $0).isEmpty }
      let grain = MemberGrain(hierarchy: index, level: levels.count - 1, isOwnData: true)
      return [PartialView.Frontier(grain: grain, addresses: given.map { tree.address(of: $0) }, isExclusion: false)]
    }
    let seen = members.widest(in: tree) { members.isWhole[$0] }
    if Set(seen.map { tree.level(of: $0) }).count <= 1 {
      return frontiers(of: seen, isExclusion: false)
    }
    return frontiers(of: members.widest(in: tree) { !members.isSeen[$0] }, isExclusion: true)
  }

  /// What members and all below them stand for: of several levels, the rest is kept out, since all frontiers hold at once.
  private func frontiers(ofRoots roots: [Int32]) -> [PartialView.Frontier] {
    if Set(roots.map { tree.level(of: $0) }).count <= 1 { return frontiers(of: roots, isExclusion: false) }
    var isTouched = Array(repeating: false, count: tree.count)
    for root in roots {
      for ordinal in tree.subtree(of: root) { isTouched[Int(ordinal)] = true }
      for ancestor in tree.ancestors(of: root) { isTouched[Int(ancestor)] = true }
    }
    let others = (0..<Int32(tree.count)).filter { ordinal in
      !isTouched[Int(ordinal)] && (tree.parent(of: ordinal).map { isTouched[Int($0)] } ?? true)
    }
    return frontiers(of: others, isExclusion: true)
  }

  private func frontiers(of ordinals: [Int32], isExclusion: Bool) -> [PartialView.Frontier] {
    let byLevel = Dictionary(grouping: ordinals) { grain(of: $0) }
    return byLevel.sorted { $0.key.level < $1.key.level }.map { grain, members in
      PartialView.Frontier(grain: grain, addresses: members.map { tree.address(of: $0) }, isExclusion: isExclusion)
    }.filter { tree.addressStarts[$0.grain.level] <= $0.grain.level }
  }
}
