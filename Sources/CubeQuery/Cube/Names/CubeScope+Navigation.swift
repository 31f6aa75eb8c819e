/// Members beside calculated members: one stands beside its parent's children, and is nobody's neighbour.
extension CubeScope {
  /// The calculated members below a member, or beside the roots for nil, in order of definition.
  func calculatedChildren(of parent: Member?, in hierarchy: Int32) -> [Member] {
    calculatedMembers[Int(hierarchy)].filter { $0.parent == parent }.map(\.member)
  }

  /// The members of a level without calculated ones, in order.
  func members(ofLevel level: Int, in hierarchy: Int32) -> [Member] {
    self.hierarchy(hierarchy).tree.members(ofLevel: level).map { Member(hierarchy: hierarchy, ordinal: $0) }
  }

  /// All members of a hierarchy without calculated ones, in hierarchical order.
  func members(of hierarchy: Int32) -> [Member] {
    (0..<Int32(self.hierarchy(hierarchy).tree.count)).map { Member(hierarchy: hierarchy, ordinal: $0) }
  }
}
