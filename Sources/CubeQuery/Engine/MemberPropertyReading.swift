internal import MDX
internal import VisualBasic
internal import Wording

/// A property that an axis asks for: `[Store].[Store Name].[Store Type]`, `MEMBER_CAPTION`.
struct MemberPropertyReading {
  /// The property's own name.
  private let property: String
  /// The level to whose members it belongs; nil for those of any.
  private let level: LevelPlace?

  init(_ name: CompoundName, scope: CubeScope) {
    var property = ""
    if case .name(let last)? = name.segments.last { property = last.text }
    self.property = property
    let owner = name.segments.dropLast()
    if !owner.isEmpty, let found = scope.resolve(owner), found.length == owner.count,
      case .level(let hierarchy, let level) = found.meaning
    {
      self.level = LevelPlace(hierarchy: Int(hierarchy), level: level)
    } else {
      level = nil
    }
  }

  /// What is wrong with a property that an axis asks for: no member of the cube has it; nil where nothing is.
  static func mistake(_ name: CompoundName, scope: CubeScope) -> MDXFailure? {
    guard case .name(let property)? = name.segments.last else { return nil }
    let owner = name.segments.dropLast()
    let found = owner.isEmpty ? nil : scope.resolve(owner).flatMap { $0.length == owner.count ? $0.meaning : nil }
    if found == nil, !owner.isEmpty {
      return MDXFailure(
        .unknownName,
        "\(owner.map(\.written).joined(separator: ".")) is no dimension, hierarchy or level of cube '\(scope.cube.name)'."
          + scope.suggestion(for: owner), at: name.range)
    }
    let names = scope.levels(of: found).flatMap(\.properties).map(\.name)
    let isCalculated = scope.calculatedMembers.joined().contains { $0.setting(property.text) != nil }
    if isCalculated || IntrinsicProperty(named: property.text) != nil || names.contains(where: property.text.isSpelled)
    {
      return nil
    }
    let all = names + IntrinsicProperty.allCases.map(\.rawValue)
    return MDXFailure(
      .unknownName,
      "there is no property '\(property.text)' of members.\(NearestName.question(for: property.text, among: all))",
      at: name.range)
  }

  /// The value for a member; nil where the member has no such property.
  func value(of member: Member, in evaluation: Evaluation) throws -> MDXCellSet.Property? {
    let scope = evaluation.scope
    if let level, level.hierarchy != Int(member.hierarchy) || level.level != scope.level(of: member) { return nil }
    return try evaluation.property(property, of: member).map { MDXCellSet.Property(name: property, value: $0) }
  }
}

extension CubeScope {
  /// The levels of something that names some, as far as the role may see them; all of the cube's where nothing does.
  fileprivate func levels(of meaning: ResolvedName.Meaning?) -> [HierarchyLevel] {
    if case .level(let index, let level) = meaning { return [hierarchy(index).levels[level]] }
    let hierarchies: [CubeHierarchy] =
      switch meaning {
      case .dimension(let index): cube.dimensions[index].hierarchies.map { hierarchy($0) }
      case .hierarchy(let index): [hierarchy(index)]
      case .member(let member), .leftOut(let member): [hierarchy(of: member)]
      case .level, .namedSet, nil: permittedHierarchies
      }
    return hierarchies.flatMap { $0.levels.filter(\.isPermitted) }
  }
}
