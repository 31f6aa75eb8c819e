public import CubeModel

/// A level of a dimension for those who group facts by it themselves: the columns of its members' keys, and what is asked
/// of the store for their names and order.
public struct LevelMembers: Sendable, Hashable {
  private let members: HierarchyMembers
  private let depth: Int
  /// The columns of a member's key; the last is the level's own, those before it its parents'.
  public let grouping: [CellColumn]

  /// A level as a star reaches it.
  ///
  /// - Parameters:
  ///   - dimension: the level's dimension.
  ///   - hierarchy: the position of its hierarchy in the dimension.
  ///   - depth: its position in the hierarchy, the coarsest 0.
  ///   - role: what the star calls the dimension.
  ///   - version: which version of versioned members is meant.
  public init(
    dimension: DimensionDefinition, hierarchy: Int, depth: Int, role: String,
    version: CubeDefinition.DimensionUse.Version
  ) {
    members = HierarchyMembers(dimension: dimension, position: hierarchy, version: version)
    self.depth = depth
    let levels = dimension.hierarchies[hierarchy].levels
    // A key that stands for one member whatever its parent needs no others before it.
    let top = levels[...depth].lastIndex(where: \.isUnique) ?? 0
    grouping = levels[top...depth].map { .attribute(role: role, name: $0.attribute, version: version) }
  }

  /// What is asked for names and order: today's members first, so that each bears today's name.
  public var requests: [MemberRequest] { members.requests }

  /// The names and order that the answers to `requests` give, in that order.
  public func names(in tables: [MemberTable]) -> LevelNames {
    let tree = members.tree(of: tables)
    let whole = tree.hidden?.whole ?? tree
    return LevelNames(
      whole.members(ofLevel: members.firstLevel + depth).map { ordinal in
        (key: Array(whole.address(of: ordinal).suffix(grouping.count)), name: whole.name(of: ordinal))
      })
  }
}
