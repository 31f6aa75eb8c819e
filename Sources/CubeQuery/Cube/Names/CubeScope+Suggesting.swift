internal import MDX
internal import Wording

extension CubeScope {
  /// The question to end a sentence with about a compound name that means nothing, ` Did you mean '[Store].[USA]'?`, or
  /// nothing when no name is near.
  ///
  /// Only what the role may see is proposed.
  func suggestion(for segments: some Collection<NameSegment>) -> String {
    let segments = Array(segments)
    let resolved = resolve(segments)
    let length = resolved?.length ?? 0
    guard length < segments.count, case .name(let wanted) = segments[length] else { return "" }
    let candidates = names(behind: resolved?.meaning)
    return NearestName.question(for: wanted.text, among: candidates)
  }

  /// The names that may stand behind something, or at the beginning: not all of very many.
  func names(behind meaning: ResolvedName.Meaning?) -> [String] {
    switch meaning {
    case nil:
      return permittedDimensions.map(\.name) + permittedHierarchies.map(\.name)
        + namedSets.filter(\.hasName).map(\.name)
        + nearNames(of: 0)
    case .namedSet, .leftOut: return []
    case .dimension(let index):
      return cube.dimensions[index].hierarchies.filter { hierarchy($0).isPermitted }
        .flatMap { [hierarchy($0).name] + names(behind: .hierarchy($0)) }
    case .hierarchy(let index):
      return hierarchy(index).levels.filter(\.isPermitted).map(\.name) + nearNames(of: index)
    case .level(let index, let level):
      return hierarchy(index).tree.members(ofLevel: level).prefix(Self.tooMany).map(hierarchy(index).tree.name)
        + calculatedNames(of: index) { $0.level == level }
    case .member(let member):
      let tree = hierarchy(of: member).tree
      let children = isCalculated(member) ? [] : tree.children(of: member.ordinal)
      return children.prefix(Self.tooMany).map(tree.name)
        + calculatedNames(of: member.hierarchy) { $0.parent == member }
    }
  }

  /// Of how many members names are proposed.
  private static let tooMany = 5000

  /// The names of roots, and of members right below the all member.
  private func nearNames(of index: Int32) -> [String] {
    let hierarchy = hierarchy(index)
    let near = hierarchy.tree.roots + (hierarchy.allMember.map { hierarchy.tree.children(of: $0) } ?? [])
    return near.prefix(Self.tooMany).map(hierarchy.tree.name) + calculatedNames(of: index) { $0.parent == nil }
  }

  private func calculatedNames(of hierarchy: Int32, where isMeant: (CalculatedMember) -> Bool) -> [String] {
    calculatedMembers[Int(hierarchy)].filter { $0.isPermitted && isMeant($0) }.map(\.name)
  }
}
