internal import CubeModel

/// The columns by which base cells know the members.
extension CubeHierarchy {
  /// How the hierarchy's dimension is reached from a star.
  struct Path: Sendable, Hashable {
    /// The role in the star, or the name of a degenerate dimension.
    var role: String
    /// Which version of a versioned member is meant.
    var version: CubeDefinition.DimensionUse.Version
  }

  /// Whether the hierarchy's dimension touches a star.
  func touches(star: String) -> Bool { paths[star] != nil }

  /// The grain of a member of the tree.
  func grain(of ordinal: Int32) -> MemberGrain {
    MemberGrain(
      hierarchy: index, level: tree.level(of: ordinal), isOwnData: tree.isDataMember(ordinal),
      isLeftOut: tree.isLeftOut(ordinal))
  }

  /// The columns that tell the members of a grain apart in a star, in the order of `MemberTree.address(of:)`.
  ///
  /// - Returns: none for the all level; nil when the hierarchy's dimension does not touch the star.
  func columns(of grain: MemberGrain, in star: String) -> [CellColumn]? {
    guard let path = paths[star] else { return nil }
    guard tree.addressStarts[grain.level] <= grain.level else { return [] }
    if levels[grain.level].isParentChild, !grain.isOwnData {
      return [.ancestor(role: path.role, hierarchy: sourceName)]
    }
    return levels[tree.addressStarts[grain.level]...grain.level].compactMap { level in
      level.keyAttribute.map { .attribute(role: path.role, name: $0, version: path.version) }
    }
  }

  /// The member of a grain at an address; one that a role does not see too, where cells at it are read.
  func member(at address: some Collection<MemberValue>, of grain: MemberGrain) -> Int32? {
    guard tree.addressStarts[grain.level] <= grain.level else { return allMember }
    if grain.isLeftOut { return tree.leftOutMember(at: address, level: grain.level) }
    if !grain.isOwnData { return tree.node(at: address, level: grain.level) }
    return tree.member(at: address, level: grain.level).flatMap { tree.dataMember(of: $0) }
  }
}
