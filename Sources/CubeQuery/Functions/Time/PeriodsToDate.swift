extension Function {
  static let periodsToDate = Function(
    "PeriodsToDate",
    "The peers of a member from the first below its ancestor at a level to the member itself.",
    "PeriodsToDate([Time].[Year], [Time].[1997].[Q2].[5])",
    .set(.call, [.optional(.member, default: .currentTime)]) { call in
      guard let member = try call.member(0) else { return .empty }
      let level = call.scope.level(of: member) - 1
      return level < 0 ? .empty : call.periodsToDate(member, level: level)
    },
    .set(.call, [.level], looksAt: .own) { call in
      guard let level = try call.level(0), let member = try call.evaluation.currentMember(level.hierarchy) else {
        return .empty
      }
      return call.periodsToDate(member, level: level.level)
    },
    .set(.call, [.level, .member], like: 1) { call in
      guard let level = try call.level(0), let member = try call.member(1) else { return .empty }
      try call.checkHierarchy(of: member, level)
      return call.periodsToDate(member, level: level.level)
    })
}

extension Call {
  /// The peers of a member from the first below its ancestor at a level; none for a calculated member.
  func periodsToDate(_ member: Member, level: Int) -> TupleSet {
    let hierarchy = Int(member.hierarchy)
    guard !scope.isCalculated(member) else { return TupleSet(hierarchy: hierarchy, []) }
    return TupleSet(
      hierarchy: hierarchy, scope.hierarchy(of: member).tree.periodsToDate(level: level, to: member.ordinal))
  }
}
