internal import MDX

extension NameSearch {
  /// Roots and members right below the all member, calculated ones included.
  func nearMembers(_ segment: NameSegment, of hierarchy: CubeHierarchy) -> [ResolvedName.Meaning] {
    var members = [child(segment, of: nil, in: hierarchy)]
    if let all = hierarchy.allMember { members.append(child(segment, of: hierarchy.member(all), in: hierarchy)) }
    return members.compactMap { $0.map { .member($0) } }
  }

  /// A member of that name wherever it stands, when the cube has just one.
  func farMembers(_ name: String) -> [ResolvedName.Meaning] {
    let found = scope.members(named: name)
    return found.count == 1 ? found.map { .member($0) } : []
  }

  /// The members of a level that a segment means, the first one only.
  func members(
    _ segment: NameSegment, ofLevel level: Int, of hierarchy: CubeHierarchy
  ) -> [ResolvedName.Meaning] {
    let tree = hierarchy.tree
    let found: Member?
    switch segment {
    case .name(let name):
      let calculated = scope.calculatedMembers[Int(hierarchy.index)].last {
        $0.level == level && isFound($0) && $0.name.isSpelled(name.text)
      }
      found = calculated?.member ?? tree.member(named: name.text, ofLevel: level).map { hierarchy.member($0) }
    case .key(let parts) where parts.count == 1:
      // The all member has no key that a name could mean, not even null.
      found = tree.members(keyed: parts[0].text, ofLevel: level).first { $0 != hierarchy.allMember }
        .map { hierarchy.member($0) }
    case .key(let parts):
      found = hierarchy.member(keyed: parts.map(\.text), ofLevel: level).map { hierarchy.member($0) }
    }
    return found.map { [.member($0)] } ?? []
  }

  /// The child of a member, or for nil the root, that a segment means.
  func child(_ segment: NameSegment, of parent: Member?, in hierarchy: CubeHierarchy) -> Member? {
    let tree = hierarchy.tree
    switch segment {
    case .name(let name):
      let calculated = scope.calculatedMembers[Int(hierarchy.index)].last {
        $0.parent == parent && isFound($0) && $0.name.isSpelled(name.text)
      }
      if let calculated { return calculated.member }
      guard parent.map({ !scope.isCalculated($0) }) ?? true else { return nil }
      if let found = tree.child(named: name.text, of: parent?.ordinal) { return hierarchy.member(found) }
      guard parent == nil else { return nil }
      return allMember(name.text, of: hierarchy) ?? unpermittedMeasure(name.text, in: hierarchy)
    case .key(let parts):
      guard parts.count == 1, parent.map({ !scope.isCalculated($0) }) ?? true else { return nil }
      let candidates = parent.map { tree.children(of: $0.ordinal) } ?? tree.roots
      return candidates.first { $0 != hierarchy.allMember && tree.key(of: $0).isWritten(parts[0].text) }
        .map { hierarchy.member($0) }
    }
  }
}

extension NameSearch {
  private func isFound(_ member: CalculatedMember) -> Bool { member.isPermitted || scope.readsDefinitions }

  /// The all member that is named for want of a name of its own, by the name that it has in Mondrian: `[All Weeklys]` of a
  /// second hierarchy is `[All Time.Weeklys]` too, and `[All Stores]` of a dimension that the cube calls `Shop` is `[All Shops]`.
  private func allMember(_ name: String, of hierarchy: CubeHierarchy) -> Member? {
    guard let all = hierarchy.allMember, name.isSpelled("All \(hierarchy.dottedName)s") else { return nil }
    let name = hierarchy.tree.name(of: all)
    let isMade = [hierarchy.name, hierarchy.sourceName].contains { name.isSpelled("All \($0)s") }
    return isMade ? hierarchy.member(all) : nil
  }

  /// A stored measure that the role may not see, but the cube's formulas may use.
  private func unpermittedMeasure(_ name: String, in hierarchy: CubeHierarchy) -> Member? {
    guard hierarchy.index == 0, scope.readsDefinitions else { return nil }
    let hidden = hierarchy.tree.count..<hierarchy.tree.nodeCount
    return hidden.first { hierarchy.tree.name(of: Int32($0)).isSpelled(name) }.map { hierarchy.member(Int32($0)) }
  }
}

extension CubeScope {
  /// The stored members of a name wherever they stand.
  func members(named name: String) -> [Member] {
    permittedHierarchies.flatMap { hierarchy in
      hierarchy.levels.filter(\.isPermitted).flatMap { level in
        hierarchy.tree.members(named: name, ofLevel: level.number).map { hierarchy.member($0) }
      }
    }
  }
}
