extension Function {
  static let closingPeriod = Function(
    "ClosingPeriod",
    "The last member at a level below a member, or on the next level; without a member below the current one.",
    "ClosingPeriod([Time].[Month], [Time].[1997].[Q2])",
    .member(.call, [.optional(.member, default: .currentTime)]) { call in
      try call.periodBelow(call.member(0), level: nil) { $0.closingPeriod(level: $1, of: $2) }
    },
    .member(.call, [.level], looksAt: .own) { call in
      guard let level = try call.levelOfTime(0), let member = try call.evaluation.currentMember(level.hierarchy) else {
        return nil
      }
      return try call.periodBelow(member, level: level) { $0.closingPeriod(level: $1, of: $2) }
    },
    .member(.call, [.level, .member]) { call in
      try call.periodBelow(call.member(1), level: call.level(0)) { $0.closingPeriod(level: $1, of: $2) }
    })
}
