internal import CubeModel
internal import MDX

/// What a statement, or the cube's definition, adds.
extension CubeScope {
  /// Where a calculated member stands that is written behind these segments: below a member, on a level, or in a
  /// hierarchy, where it is a root of the first level.
  ///
  /// - Returns: nil when the segments, all of them, mean none of these.
  func placement(below segments: some Collection<NameSegment>) -> MemberPlacement? {
    guard let resolved = resolve(segments), resolved.length == segments.count else { return nil }
    switch resolved.meaning {
    case .namedSet, .leftOut: return nil
    case .dimension(let index):
      return cube.dimensions[index].hierarchies.first { hierarchy($0).isPermitted }
        .map { MemberPlacement(hierarchy: $0, parent: nil, level: 0) }
    case .hierarchy(let index): return MemberPlacement(hierarchy: index, parent: nil, level: 0)
    case .level(let index, let level): return MemberPlacement(hierarchy: index, parent: nil, level: level)
    case .member(let member): return placement(below: member)
    }
  }

  /// Where a calculated member stands that is below a member.
  func placement(below parent: Member) -> MemberPlacement {
    let level = level(of: parent)
    let levels = hierarchy(of: parent).levels
    let below = levels[level].isParentChild ? level : min(level + 1, levels.count - 1)
    return MemberPlacement(hierarchy: parent.hierarchy, parent: parent, level: below)
  }

  /// Adds a calculated member of a statement, whose number is the next one of its hierarchy; one of the same name at the
  /// same place that the cube defines is no longer found by its name.
  ///
  /// - Returns: the member.
  @discardableResult
  mutating func define(
    member name: String, at placement: MemberPlacement, as formula: MDXExpression,
    properties: [PropertySetting] = []
  ) -> Member {
    add(
      CalculatedMember(
        hierarchy: placement.hierarchy, ordinal: nextOrdinal(of: placement.hierarchy), name: name, caption: name,
        description: nil, parent: placement.parent, level: placement.level, formula: formula, properties: properties,
        isVisible: true, place: nil, origin: .statement))
  }

  /// Adds a calculated member of a statement below a member, or for nil beside the roots of a hierarchy.
  ///
  /// - Returns: the member.
  @discardableResult
  mutating func define(
    member name: String, in hierarchy: Int32, under parent: Member?, as formula: MDXExpression,
    properties: [PropertySetting] = []
  ) -> Member {
    let placement =
      parent.map { self.placement(below: $0) } ?? MemberPlacement(hierarchy: hierarchy, parent: nil, level: 0)
    return define(member: name, at: placement, as: formula, properties: properties)
  }

  /// Adds a named set of a statement.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func define(set name: String, as formula: MDXExpression) -> Int {
    add(NamedSet(name: name, caption: name, description: nil, formula: formula, origin: .statement))
  }

  /// Adds an axis of a statement as a set that no name means, but `Axis`.
  mutating func define(axis number: Int, as formula: MDXExpression) {
    let name = "Axis(\(number))"
    _ = add(
      NamedSet(name: name, caption: name, description: nil, formula: formula, origin: .statement, axis: number))
  }

  /// The number of the next calculated member of a hierarchy.
  func nextOrdinal(of hierarchy: Int32) -> Int32 {
    Int32(self.hierarchy(hierarchy).tree.nodeCount + calculatedMembers[Int(hierarchy)].count)
  }
}
