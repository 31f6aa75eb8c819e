extension Function {
  static let level = Function(
    "Level", "The level of a member.", "[Store].[USA].Level.Name",
    .level(.property, [.member]) { call in
      try call.member(0).map { LevelPlace(hierarchy: Int($0.hierarchy), level: call.scope.level(of: $0)) }
    })
}
