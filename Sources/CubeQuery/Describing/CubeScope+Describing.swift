internal import CubeModel
internal import OrderedCollections

/// What is told to people who look around.
extension CubeScope {
  /// How many members of a list are told at most.
  private static let mostMembers = 100

  /// The cube as a whole.
  var cubeDescription: CubeDescription {
    CubeDescription(
      cube: CubeDescription.Entry(
        uniqueName: cube.name.bracketed, caption: cube.caption, description: cube.description),
      measures: allMembers(of: 0).filter(isShown).map(entry),
      hierarchies: permittedHierarchies.filter { $0.index != 0 && $0.isVisible }.map(description),
      namedSets: namedSets.map(entry), indicators: Formulas(scope: self).indicatorNames)
  }

  /// What a name means; nil for what is left out.
  func description(of meaning: ResolvedName.Meaning) -> NameDescription? {
    switch meaning {
    case .dimension(let index):
      let hierarchies = cube.dimensions[index].hierarchies.map { hierarchy($0) }
      return .hierarchies(hierarchies.filter { $0.isPermitted && $0.isVisible }.map(description))
    case .hierarchy(let index): return .hierarchies([description(of: hierarchy(index))])
    case .level(let index, let level):
      let members = allMembers(ofLevel: level, in: index).filter(isShown)
      return .level(described(members, of: hierarchy(index).levels[level].uniqueName))
    case .member(let member):
      let tree = hierarchy(of: member).tree
      let stored = isCalculated(member) ? [] : tree.children(of: member.ordinal)
      let children =
        stored.map { Member(hierarchy: member.hierarchy, ordinal: $0) }
        + calculatedChildren(of: member, in: member.hierarchy).filter(isShown)
      return .member(entry(member), children: described(children, of: uniqueName(of: member)))
    case .namedSet(let number): return .namedSet(entry(namedSets[number]))
    case .leftOut: return nil
    }
  }

  private func description(of hierarchy: CubeHierarchy) -> HierarchyDescription {
    let defaultMember = hierarchy.member(hierarchy.defaultMember)
    return HierarchyDescription(
      entry: CubeDescription.Entry(
        uniqueName: hierarchy.uniqueName, caption: hierarchy.caption, description: hierarchy.description),
      defaultMember: isSeen(defaultMember) ? uniqueName(of: defaultMember) : nil,
      levels: hierarchy.levels.filter { $0.isPermitted && $0.isVisible }.map { level in
        HierarchyDescription.Level(
          entry: CubeDescription.Entry(
            uniqueName: level.uniqueName, caption: level.caption, description: level.description),
          memberCount: hierarchy.tree.members(ofLevel: level.number).count, properties: level.properties.map(\.name))
      })
  }

  private func described(_ members: [Member], of owner: String) -> NameDescription.Members {
    NameDescription.Members(
      owner: owner, count: members.count, first: members.prefix(Self.mostMembers).map(entry))
  }

  private func entry(_ member: Member) -> CubeDescription.Entry {
    CubeDescription.Entry(
      uniqueName: uniqueName(of: member), caption: caption(of: member),
      description: calculated(member)?.description ?? cube.storedMeasure(member)?.description)
  }

  private func entry(_ set: NamedSet) -> CubeDescription.Entry {
    CubeDescription.Entry(uniqueName: set.name.bracketed, caption: set.caption, description: set.description)
  }

  /// Whether people are shown a member that the role may see.
  private func isShown(_ member: Member) -> Bool {
    if let calculated = calculated(member) { return calculated.isPermitted && calculated.isVisible }
    return cube.storedMeasure(member)?.isVisible ?? true
  }
}
