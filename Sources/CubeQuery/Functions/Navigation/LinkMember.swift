extension Function {
  static let linkMember = Function(
    "LinkMember",
    "The member of another hierarchy that has the level and key of a member; null where there is none.",
    "LinkMember([Time].[1997].[Q1], [Time])",
    .member(.call, [.member, .hierarchy], of: 1) { call in
      guard let member = try call.member(0) else { return nil }
      return call.scope.member(like: member, in: call.scope.cube.hierarchies[try call.hierarchy(1)])
    })
}

extension CubeScope {
  /// The member of a hierarchy with the level and key of a member of perhaps another one.
  ///
  /// Levels are alike whose members have keys of one attribute, or that have one name.
  fileprivate func member(like member: Member, in target: CubeHierarchy) -> Member? {
    if member.hierarchy == target.index { return member }
    let own = hierarchy(of: member)
    guard !isCalculated(member) else { return nil }
    if member.ordinal == own.allMember { return target.allMember.map { target.member($0) } }
    let level = own.levels[level(of: member)]
    let address = own.tree.address(of: member.ordinal)
    let isOfOneDimension = cube.dimensions[own.dimension].name == cube.dimensions[target.dimension].name
    let levels = target.levels.filter(\.isPermitted)
    guard
      let like = levels.first(where: { $0.name.isSpelled(level.name) })
        ?? levels.first(where: { isOfOneDimension && $0.keyAttribute != nil && $0.keyAttribute == level.keyAttribute })
    else { return nil }
    let tree = target.tree
    let found =
      tree.member(at: address, level: like.number)
      ?? tree.members(ofLevel: like.number).first { tree.key(of: $0) == own.tree.key(of: member.ordinal) }
    return found.map { target.member($0) }
  }
}
