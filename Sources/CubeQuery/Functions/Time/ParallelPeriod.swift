extension Function {
  static let parallelPeriod = Function(
    "ParallelPeriod",
    "The member at the same place in an earlier peer of a member's ancestor: the same month of a year before.",
    "ParallelPeriod([Time].[Quarter], 1, [Time].[1997].[Q3].[8])",
    .member(.call, [.optional(.member, default: .currentTime)]) { call in
      guard let member = try call.member(0), call.scope.level(of: member) > 0 else { return nil }
      return call.parallelPeriod(of: member, level: call.scope.level(of: member) - 1, lag: 1)
    },
    .member(.call, [.level, .optional(.integer)], looksAt: .own) { call in
      guard let level = try call.level(0), let lag = call.isGiven(1) ? try call.integer(1) : 1,
        let member = try call.evaluation.currentMember(level.hierarchy)
      else { return nil }
      return call.parallelPeriod(of: member, level: level.level, lag: lag)
    },
    .member(.call, [.level, .integer, .member]) { call in
      guard let level = try call.level(0), let lag = try call.integer(1), let member = try call.member(2) else {
        return nil
      }
      try call.checkHierarchy(of: member, level)
      return call.parallelPeriod(of: member, level: level.level, lag: lag)
    })
}

extension Call {
  fileprivate func parallelPeriod(of member: Member, level: Int, lag: Int) -> Member? {
    guard !scope.isCalculated(member) else { return nil }
    let hierarchy = scope.hierarchy(of: member)
    return hierarchy.tree.parallelPeriod(level: level, lag: lag, of: member.ordinal).map { hierarchy.member($0) }
  }
}
