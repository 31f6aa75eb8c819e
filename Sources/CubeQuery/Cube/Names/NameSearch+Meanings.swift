internal import MDX

extension NameSearch {
  /// What the first segment may mean, the likeliest first.
  func firstMeanings() -> [ResolvedName.Meaning] {
    guard case .name(let name)? = segments.first else { return [] }
    var meanings: [ResolvedName.Meaning] = []
    if let set = scope.namedSets.lastIndex(where: { $0.hasName && $0.name.isSpelled(name.text) }) {
      meanings.append(.namedSet(set))
    }
    for dimension in scope.permittedDimensions where dimension.name.isSpelled(name.text) {
      meanings.append(.dimension(dimension.index))
    }
    for hierarchy in scope.permittedHierarchies where hierarchy.isSpelled(name.text) {
      meanings.append(.hierarchy(hierarchy.index))
    }
    if !meanings.isEmpty { return meanings }
    for hierarchy in scope.permittedHierarchies {
      meanings += levels(name.text, of: hierarchy) + nearMembers(.name(name), of: hierarchy)
    }
    return meanings.isEmpty ? farMembers(name.text) : meanings
  }

  /// What a segment may mean behind something, the likeliest first.
  func meanings(of segment: NameSegment, after meaning: ResolvedName.Meaning) -> [ResolvedName.Meaning] {
    switch meaning {
    case .namedSet, .leftOut: []
    case .dimension(let index): meanings(of: segment, in: scope.cube.dimensions[index])
    case .hierarchy(let index): meanings(of: segment, in: scope.hierarchy(index))
    case .level(let index, let level): members(segment, ofLevel: level, of: scope.hierarchy(index))
    case .member(let member): child(segment, of: member, in: scope.hierarchy(of: member)).map { [.member($0)] } ?? []
    }
  }

  /// A level goes before the hierarchy that bears the dimension's own name: in `[Gender].[Gender]` both bear it.
  private func meanings(of segment: NameSegment, in dimension: CubeDimension) -> [ResolvedName.Meaning] {
    let hierarchies = dimension.hierarchies.map { scope.hierarchy($0) }.filter(\.isPermitted)
    var meanings: [ResolvedName.Meaning] = []
    if case .name(let name) = segment {
      let named = hierarchies.filter { $0.isSpelled(name.text) || $0.name.isSpelled(name.text) }
      let others = named.filter { !$0.name.isSpelled(dimension.name) }
      meanings += others.map { .hierarchy($0.index) }
      if let first = hierarchies.first { meanings += levels(name.text, of: first) }
      meanings += named.filter { $0.name.isSpelled(dimension.name) }.map { .hierarchy($0.index) }
    }
    for hierarchy in hierarchies {
      meanings += self.meanings(of: segment, in: hierarchy).filter { !meanings.contains($0) }
    }
    return meanings
  }

  private func meanings(of segment: NameSegment, in hierarchy: CubeHierarchy) -> [ResolvedName.Meaning] {
    var meanings: [ResolvedName.Meaning] = []
    if case .name(let name) = segment { meanings += levels(name.text, of: hierarchy) }
    meanings += nearMembers(segment, of: hierarchy)
    guard meanings.isEmpty else { return meanings }
    return hierarchy.levels.filter(\.isPermitted).lazy.map { members(segment, ofLevel: $0.number, of: hierarchy) }
      .first { !$0.isEmpty } ?? []
  }

  private func levels(_ name: String, of hierarchy: CubeHierarchy) -> [ResolvedName.Meaning] {
    hierarchy.levels.filter { $0.isPermitted && $0.name.isSpelled(name) }
      .map { .level(hierarchy: hierarchy.index, level: $0.number) }
  }
}
