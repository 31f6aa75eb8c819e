extension Function {
  static let level = Function(
    "Level", "The level of a member; of a null member that of the all member.", "[Store].[USA].Level.Name",
    .level(.property, [.member]) { call in
      if let member = try call.member(0) {
        return LevelPlace(hierarchy: Int(member.hierarchy), level: call.scope.level(of: member))
      }
      guard let hierarchy = call.arguments[0].type.soleHierarchy,
        call.scope.cube.hierarchies[hierarchy].allMember != nil,
        call.scope.cube.hierarchies[hierarchy].levels[0].isPermitted
      else { return nil }
      return LevelPlace(hierarchy: hierarchy, level: 0)
    })
}
