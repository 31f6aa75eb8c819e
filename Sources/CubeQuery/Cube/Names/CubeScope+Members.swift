internal import CubeModel

/// What is known of any member, stored or calculated.
extension CubeScope {
  /// The member's name.
  func name(of member: Member) -> String {
    calculated(member)?.name ?? hierarchy(of: member).tree.name(of: member.ordinal)
  }

  /// What people read, in the cube's language.
  func caption(of member: Member) -> String {
    if let calculated = calculated(member) { return calculated.caption }
    let hierarchy = hierarchy(of: member)
    if member.ordinal == hierarchy.allMember, let caption = hierarchy.allCaption { return caption }
    if member.isMeasure { return cube.measures[Int(member.ordinal)].caption }
    if let caption = hierarchy.nullCaption, hierarchy.tree.key(of: member.ordinal) == .null { return caption }
    return hierarchy.tree.caption(of: member.ordinal)
  }

  /// The number of the member's level.
  func level(of member: Member) -> Int {
    calculated(member)?.level ?? hierarchy(of: member).tree.level(of: member.ordinal)
  }

  /// The member's parent; nil for a root.
  func parent(of member: Member) -> Member? {
    if let calculated = calculated(member) { return calculated.parent }
    let tree = hierarchy(of: member).tree
    return tree.parent(of: member.ordinal).map { Member(hierarchy: member.hierarchy, ordinal: $0) }
  }

  /// The name that no other member of the cube has: `[Store].[USA].[CA]`, with the names of its ancestors but the all
  /// member's; hidden ancestors too.
  func uniqueName(of member: Member) -> String {
    let hierarchy = hierarchy(of: member)
    if let calculated = calculated(member) {
      let below = calculated.parent.flatMap { $0.ordinal == hierarchy.allMember ? nil : $0 }
      return (below.map { uniqueName(of: $0) } ?? hierarchy.uniqueName) + "." + calculated.name.bracketed
    }
    return hierarchy.uniqueName(of: member.ordinal)
  }

  /// Whether a role shows a member, or it is no secret as the all member; a default member may hold for one that does not.
  func isSeen(_ member: Member) -> Bool {
    let hierarchy = hierarchy(of: member)
    return Int(member.ordinal) < hierarchy.tree.count || member.isMeasure || member.ordinal == hierarchy.allMember
      || isCalculated(member) || hierarchy.tree.isDataMember(member.ordinal)
  }

  /// Whether functions of sets leave it out unless it is named or calculated members are asked for.
  func isCalculated(_ member: Member) -> Bool {
    Int(member.ordinal) >= cube.hierarchies[Int(member.hierarchy)].tree.nodeCount
  }
}
