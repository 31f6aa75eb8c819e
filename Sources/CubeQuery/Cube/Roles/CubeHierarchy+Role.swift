internal import CubeModel

extension CubeHierarchy {
  /// The hierarchy as a session sees it: what none of its roles shows is not there.
  ///
  /// Where no role shows its default member the only root holds, or of several all of them together, without a name.
  ///
  /// - Parameter roles: what each of the session's roles may see; at least one.
  func seen(by roles: [HierarchyAccess]) -> CubeHierarchy {
    let roles = roles.map { seesNothing($0) ? .none : $0 }
    if roles.allSatisfy({ if case .all = $0 { true } else { false } }) { return self }
    if roles.allSatisfy({ if case .none = $0 { true } else { false } }) { return forbidden() }
    let kept = (0..<Int32(tree.count)).filter { ordinal in roles.contains { sees(ordinal, $0) } }
    var view = self
    if kept.count < tree.count || !kept.allSatisfy({ ordinal in roles.contains { isGiven(ordinal, $0) } }) {
      let mayForbid = roles.contains { if case .none = $0 { true } else { false } }
      view.show(kept, mayForbid: mayForbid, named: named(by: roles)) { ordinal in
        roles.contains { isGiven(ordinal, $0) }
      }
      view.keyedNames = view.namesByKey()
    }
    let shares = shares(of: roles, in: view.tree)
    for level in levels.indices { view.levels[level].isPermitted = !shares.levels[level].isEmpty }
    let isAlike = (shares.valuing + shares.showing + shares.levels).allSatisfy { $0 == .all || $0.isEmpty }
    if !isAlike || shares.valuing.contains([]) || shares.views.contains(where: { $0 != nil }) { view.shares = shares }
    return view
  }

  /// The hierarchy with what a subselect leaves of it; of that, roles see what they saw.
  ///
  /// - Parameter grants: what is left; its policy says what totals are of.
  func narrowed(to grants: HierarchyGrants) -> CubeHierarchy {
    let kept = (0..<Int32(tree.count)).filter { grants.sees($0, in: tree) }
    guard kept.count < tree.count || grants.members.isWhole.contains(false) else { return self }
    var view = kept.isEmpty ? forbidden() : self
    if !kept.isEmpty {
      let shown = Set(kept)
      let others = (0..<Int32(tree.count)).filter { !shown.contains($0) }
      let before = (tree.outer?.start ?? Int32(tree.nodeCount))..<Int32(tree.nodeCount)
      view.show(kept, leftOut: others + before, mayForbid: false, named: Set(others)) {
        grants.members.isGiven[Int($0)]
      }
    }
    view.shares = shares?.moved(to: tree.origins(of: view.tree))
    if let left = partialView(grants) {
      view.narrowing = PartialView(
        seen: (narrowing?.seen ?? []) + left.seen, totals: (narrowing?.totals ?? []) + left.totals)
    }
    return view
  }

  /// The hierarchy for a role that may not see it: only its default member still holds.
  func forbidden() -> CubeHierarchy {
    var view = self
    view.isPermitted = false
    _ = view.take([], behind: [defaultMember], named: []) { _ in true }
    view.allMember = allMember == defaultMember ? 0 : nil
    view.defaultMember = 0
    return view
  }

  /// Leaves out all members but some.
  ///
  /// - Parameters:
  ///   - leftOut: those of the others that what moves on from a member reaches.
  ///   - mayForbid: whether the default member holds for somebody who does not see it.
  ///   - named: those that may be told in the names of others.
  ///   - isGiven: which members' own data is kept.
  private mutating func show(
    _ kept: [Int32], leftOut: [Int32] = [], mayForbid: Bool, named: Set<Int32>, isGiven: (Int32) -> Bool
  ) {
    var standIns = allMember.map { kept.first == $0 ? [] : [$0] } ?? []
    if mayForbid, defaultMember != allMember, defaultMember < tree.count { standIns.append(defaultMember) }
    let place = take(kept, behind: standIns, leftOut: leftOut, named: named, isGiven: isGiven)
    let all = allMember
    allMember = all.flatMap(place)
    if let shown = place(defaultMember), shown < tree.count || mayForbid {
      defaultMember = shown
    } else if tree.roots.count == 1 || all == nil {
      defaultMember = tree.roots.first ?? 0
    } else {
      defaultMember = allMember ?? 0
    }
  }

  /// Takes the tree of some members; where measures are put together over the finest ones, these all stay behind it.
  ///
  /// - Returns: the new number of one that is still there.
  private mutating func take(
    _ kept: [Int32], behind standIns: [Int32], leftOut: [Int32] = [], named: Set<Int32>, isGiven: (Int32) -> Bool
  ) -> (Int32) -> Int32? {
    let whole = tree
    let finest = isReadByLeaves ? allLeaves : []
    let known = Set(standIns)
    tree = whole.showing(
      kept, behind: standIns + finest.filter { !known.contains($0) }, leftOut: leftOut, named: named,
      hasOwnData: isGiven)
    let numbers = Dictionary(
      whole.origins(of: tree).enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    if isReadByLeaves { leaves = finest.compactMap { numbers[$0] } }
    return { numbers[$0] }
  }

  /// The ancestors of what roles see that these let be named.
  private func named(by roles: [HierarchyAccess]) -> Set<Int32> {
    var named: Set<Int32> = []
    for case .some(let grants) in roles where grants.namesAncestors {
      for ordinal in 0..<Int32(tree.count) where grants.sees(ordinal, in: tree) {
        named.formUnion(tree.ancestors(of: ordinal))
      }
    }
    return named
  }

  private func seesNothing(_ access: HierarchyAccess) -> Bool {
    guard case .some(let grants) = access else { return false }
    return !(0..<Int32(tree.count)).contains { grants.sees($0, in: tree) }
  }

  private func sees(_ ordinal: Int32, _ access: HierarchyAccess) -> Bool {
    switch access {
    case .all: true
    case .none: false
    case .some(let grants): grants.sees(ordinal, in: tree)
    }
  }

  private func isGiven(_ ordinal: Int32, _ access: HierarchyAccess) -> Bool {
    switch access {
    case .all: true
    case .none: false
    case .some(let grants): grants.members.isGiven[Int(ordinal)]
    }
  }
}
