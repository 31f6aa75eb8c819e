internal import CubeModel
internal import OrderedCollections

/// The members of a hierarchy as its dimension's definition has them: what is asked of the store, and the tree that is
/// made of the answer.
struct HierarchyMembers: Sendable, Hashable {
  /// The dimension.
  let dimension: DimensionDefinition
  /// The number of the hierarchy in its definition.
  let position: Int
  /// Whether only today's versions of versioned members count.
  let isCurrentOnly: Bool

  init(dimension: DimensionDefinition, position: Int, version: CubeDefinition.DimensionUse.Version) {
    self.dimension = dimension
    self.position = position
    isCurrentOnly = dimension.isVersioned && version == .current
  }

  /// The hierarchy's definition.
  var hierarchy: DimensionDefinition.Hierarchy { dimension.hierarchies[position] }

  /// The attributes that the tree is made of, each once.
  var attributes: [String] {
    var attributes: OrderedSet<String> = []
    for level in hierarchy.levels {
      attributes.append(level.attribute)
      for attribute in [
        level.nameAttribute, level.captionAttribute, level.sortAttribute, level.parentChild?.parentAttribute,
      ] {
        if let attribute { attributes.append(attribute) }
      }
    }
    return Array(attributes)
  }

  /// The requests whose answers, one after the other, give the tree.
  ///
  /// Of a versioned dimension the current versions come first, so that a member bears today's name.
  var requests: [MemberRequest] { requests(for: attributes) }

  /// The requests for some attributes, today's values first.
  func requests(for attributes: [String]) -> [MemberRequest] {
    let all = MemberRequest(dimension: dimension.name, attributes: attributes)
    var current = all
    current.currentOnly = true
    if case .facts = dimension.origin { return [current] }
    guard dimension.isVersioned else { return [all] }
    return isCurrentOnly ? [current] : [current, all]
  }

  /// The columns of each level in rows of `attributes`.
  var columns: [LevelColumns] {
    let attributes = attributes
    func place(_ attribute: String?) -> Int? { attribute.flatMap { attributes.firstIndex(of: $0) } }
    return hierarchy.levels.map { level in
      LevelColumns(
        key: place(level.attribute) ?? 0, name: place(level.nameAttribute),
        caption: place(level.captionAttribute), sort: place(level.sortAttribute),
        parent: place(level.parentChild?.parentAttribute))
    }
  }

  /// How members are ordered: those of tables of others as their database would, ours as people read.
  var order: MemberOrder { dimension.isWarehoused ? .reading : .binary }

  /// The name of a member whose key is null.
  var nullName: String { dimension.isWarehoused ? UnknownMember.caption.english : "#null" }
}
