internal import CubeModel

extension CubeHierarchy {
  /// The hierarchy as a role sees it: what it may not see is not there.
  ///
  /// Where its default member is not seen the only root holds, or of several all of them together, without a name.
  func restricted(to grants: HierarchyGrants) -> CubeHierarchy {
    let kept = (0..<Int32(tree.count)).filter { ordinal in
      grants.members.isSeen[Int(ordinal)] && grants.levels.contains(tree.level(of: ordinal))
    }
    guard kept.count < tree.count || grants.members.isWhole.contains(false) else { return self }
    guard !kept.isEmpty else { return forbidden() }
    var view = self
    let standIns = allMember.map { kept.first == $0 ? [] : [$0] } ?? []
    view.tree = tree.showing(kept, behind: standIns) { grants.members.isGiven[Int($0)] }
    let shown = { (ordinal: Int32) -> Int32? in kept.firstIndex(of: ordinal).map { Int32($0) } }
    view.allMember = allMember.map { shown($0) ?? Int32(view.tree.nodeCount - 1) }
    if let place = shown(defaultMember) {
      view.defaultMember = place
    } else if view.tree.roots.count == 1 || allMember == nil {
      view.defaultMember = view.tree.roots.first ?? 0
    } else {
      view.defaultMember = Int32(view.tree.nodeCount - 1)
    }
    for level in levels.indices { view.levels[level].isPermitted = grants.levels.contains(level) }
    view.rollup = partialView(of: view.tree, grants)
    return view
  }

  /// The hierarchy for a role that may not see it: only its default member still holds.
  func forbidden() -> CubeHierarchy {
    var view = self
    view.isPermitted = false
    view.tree = tree.showing([], behind: [defaultMember])
    view.allMember = allMember == defaultMember ? 0 : nil
    view.defaultMember = 0
    return view
  }

  /// - Parameter view: the tree as the role sees it.
  private func partialView(of view: MemberTree, _ grants: HierarchyGrants) -> PartialView? {
    guard let toWhole = view.hidden?.toWhole else { return nil }
    let isCut = allMember != nil && grants.levels.lowerBound > 0
    let isPartial = toWhole.map { node in
      let ordinal = tree.hidden.map { $0.fromWhole[Int(node)] } ?? node
      return ordinal >= 0 && ordinal < tree.count && !grants.members.isWhole[Int(ordinal)]
    }
    guard isPartial.contains(true) || isCut else { return nil }
    let seen = frontiers(of: grants.members)
    let roots = view.roots.compactMap { node in
      tree.hidden.map { $0.fromWhole[Int(toWhole[Int(node)])] } ?? toWhole[Int(node)]
    }
    let totals = grants.policy == .partial ? seen : isCut ? frontiers(of: roots, isExclusion: false) : []
    return PartialView(policy: grants.policy, isPartial: isPartial, seen: seen, totals: totals)
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

  private func frontiers(of ordinals: [Int32], isExclusion: Bool) -> [PartialView.Frontier] {
    let byLevel = Dictionary(grouping: ordinals) { grain(of: $0) }
    return byLevel.sorted { $0.key.level < $1.key.level }.map { grain, members in
      PartialView.Frontier(grain: grain, addresses: members.map { tree.address(of: $0) }, isExclusion: isExclusion)
    }.filter { tree.addressStarts[$0.grain.level] <= $0.grain.level }
  }
}
