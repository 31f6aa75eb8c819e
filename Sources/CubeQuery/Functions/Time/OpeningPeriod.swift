extension Function {
  static let openingPeriod = Function(
    "OpeningPeriod",
    "The first member at a level below a member, or on the next level; without a member below the current one.",
    "OpeningPeriod([Time].[Month], [Time].[1997].[Q2])",
    .member(.call, [.optional(.member, default: .currentTime)]) { call in
      try call.periodBelow(call.member(0), level: nil) { $0.openingPeriod(level: $1, of: $2) }
    },
    .member(.call, [.level], looksAt: .own) { call in
      guard let level = try call.levelOfTime(0), let member = try call.evaluation.currentMember(level.hierarchy) else {
        return nil
      }
      return try call.periodBelow(member, level: level) { $0.openingPeriod(level: $1, of: $2) }
    },
    .member(.call, [.level, .member]) { call in
      try call.periodBelow(call.member(1), level: call.level(0)) { $0.openingPeriod(level: $1, of: $2) }
    })
}

extension Call {
  /// A member at a level below a member, on the next level when none is told; null without such a level.
  func periodBelow(
    _ member: Member?, level: LevelPlace?, _ find: (MemberTree, Int, Int32) -> Int32?
  ) throws -> Member? {
    guard let member, !scope.isCalculated(member) else { return nil }
    try checkHierarchy(of: member, level)
    let hierarchy = scope.hierarchy(of: member)
    let number = level?.level ?? scope.level(of: member) + 1
    guard number < hierarchy.levels.count else { return nil }
    return find(hierarchy.tree, number, member.ordinal).map { hierarchy.member($0) }
  }

  /// A level; where the cube has a dimension of time, one of that: periods of what else would be meant is not told.
  func levelOfTime(_ index: Int) throws -> LevelPlace? {
    guard let level = try level(index) else { return nil }
    let dimensions = scope.cube.dimensions
    let own = dimensions[scope.cube.hierarchies[level.hierarchy].dimension]
    guard own.kind != .time, let time = scope.permittedDimensions.first(where: { $0.kind == .time }) else {
      return level
    }
    throw mistake("\(own.uniqueName) is not of time; name a level of \(time.uniqueName), or a member as well")
  }

  /// Refuses a member and a level of different hierarchies.
  func checkHierarchy(of member: Member, _ level: LevelPlace?) throws {
    guard let level, level.hierarchy != Int(member.hierarchy) else { return }
    let hierarchy = scope.cube.hierarchies[level.hierarchy]
    throw mistake(
      "the level \(hierarchy.levels[level.level].uniqueName) is of another hierarchy than \(scope.uniqueName(of: member))"
    )
  }
}
