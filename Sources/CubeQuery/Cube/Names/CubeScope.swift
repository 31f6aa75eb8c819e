internal import MDX

/// What names mean in one statement: an opened cube, its calculated members and sets, and those of the statement.
struct CubeScope: Sendable {
  /// The cube.
  let cube: OpenedCube
  /// By hierarchy: the calculated members, the cube's first; the first one's number is the tree's `nodeCount`.
  private(set) var calculatedMembers: [[CalculatedMember]]
  /// The named sets, the cube's first; of two with the same name the later one counts.
  private(set) var namedSets: [NamedSet]

  /// The scope of a statement that defines nothing itself.
  init(_ cube: OpenedCube) {
    self.cube = cube
    calculatedMembers = cube.calculatedMembers
    namedSets = cube.namedSets
  }

  /// A hierarchy by its number.
  func hierarchy(_ index: Int32) -> CubeHierarchy { cube.hierarchies[Int(index)] }

  /// The hierarchy of a member.
  func hierarchy(of member: Member) -> CubeHierarchy { cube.hierarchies[Int(member.hierarchy)] }

  /// The calculated member that a member is; nil for one of the tree.
  func calculated(_ member: Member) -> CalculatedMember? {
    let place = Int(member.ordinal) - cube.hierarchies[Int(member.hierarchy)].tree.nodeCount
    return place < 0 ? nil : calculatedMembers[Int(member.hierarchy)][place]
  }

  /// Adds a calculated member, whose number is the next one of its hierarchy; one of the same name and parent that the
  /// cube defines is no longer found by its name.
  ///
  /// - Parameter parent: the member under which it stands; nil puts it beside the roots, on the first level.
  /// - Returns: the member.
  @discardableResult
  mutating func define(
    member name: String, in hierarchy: Int32, under parent: Member?, as formula: MDXExpression,
    properties: [PropertySetting] = [], caption: String? = nil
  ) -> Member {
    let calculated = CalculatedMember(
      hierarchy: hierarchy, ordinal: nextOrdinal(of: hierarchy), name: name, caption: caption ?? name,
      description: nil, parent: parent, level: parent.map { levelNumber(below: $0) } ?? 0, formula: formula,
      properties: properties, isVisible: true, place: nil, origin: .statement)
    calculatedMembers[Int(hierarchy)].append(calculated)
    return calculated.member
  }

  /// Adds a named set.
  ///
  /// - Returns: its number.
  @discardableResult
  mutating func define(set name: String, as formula: MDXExpression) -> Int {
    namedSets.append(NamedSet(name: name, caption: name, description: nil, formula: formula, origin: .statement))
    return namedSets.count - 1
  }

  private func nextOrdinal(of hierarchy: Int32) -> Int32 {
    Int32(cube.hierarchies[Int(hierarchy)].tree.nodeCount + calculatedMembers[Int(hierarchy)].count)
  }

  private func levelNumber(below parent: Member) -> Int {
    let hierarchy = hierarchy(of: parent)
    let level = level(of: parent)
    return hierarchy.levels[level].isParentChild ? level : min(level + 1, hierarchy.levels.count - 1)
  }
}
