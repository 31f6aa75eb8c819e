internal import MDX

extension NameSearch {
  /// Goes on by the names of members that are left out, until one that is not.
  ///
  /// Gaps are gone through, and what may be named; by the cube's own formulas all.
  ///
  /// - Returns: nil when the segments lead to no member that is seen.
  func throughHidden(_ start: ResolvedName) -> ResolvedName? {
    switch start.meaning {
    case .member(let member) where !scope.isCalculated(member):
      let hierarchy = scope.hierarchy(of: member)
      guard let hidden = hierarchy.tree.hidden else { return nil }
      return throughHidden(start.length, below: hidden.toWhole[Int(member.ordinal)], in: hierarchy)
    case .dimension(let index):
      return scope.cube.dimensions[index].hierarchies.lazy.map { scope.hierarchy($0) }.filter(\.isPermitted)
        .compactMap { throughRoots(start.length, of: $0) }.first
    case .hierarchy(let index): return throughRoots(start.length, of: scope.hierarchy(index))
    default: return nil
    }
  }

  private func throughRoots(_ length: Int, of hierarchy: CubeHierarchy) -> ResolvedName? {
    guard let whole = hierarchy.tree.hidden?.whole else { return nil }
    let all = hierarchy.allMember.flatMap { _ in whole.roots.first }
    return throughHidden(length, below: nil, in: hierarchy)
      ?? all.flatMap { throughHidden(length, below: $0, in: hierarchy) }
  }

  private func throughHidden(_ length: Int, below start: Int32?, in hierarchy: CubeHierarchy) -> ResolvedName? {
    guard let hidden = hierarchy.tree.hidden else { return nil }
    var current = start
    for (place, segment) in segments.enumerated().dropFirst(length) {
      guard case .name(let name) = segment, let child = hidden.whole.child(named: name.text, of: current)
      else { return nil }
      let visible = hidden.fromWhole[Int(child)]
      if visible >= 0 { return ResolvedName(meaning: .member(hierarchy.member(visible)), length: place + 1) }
      guard scope.findsAncestors || hidden.reasons[Int(child)] != .secret else { return nil }
      current = child
    }
    return nil
  }
}
