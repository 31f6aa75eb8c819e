extension Function {
  static let lastPeriods = Function(
    "LastPeriods", "So many members that end with a member, or for a negative number begin with it.",
    "LastPeriods(3, [Time].[1997].[Q2].[5])",
    .set(.call, [.integer, .optional(.member, default: .currentTime)], like: 1) { call in
      guard let wanted = try call.integer(0), let member = try call.member(1) else { return .empty }
      let hierarchy = Int(member.hierarchy)
      if call.scope.isCalculated(member) {
        return TupleSet(hierarchy: hierarchy, wanted == 0 ? [] : [member.ordinal])
      }
      return TupleSet(
        hierarchy: hierarchy, call.scope.hierarchy(of: member).tree.lastPeriods(wanted, to: member.ordinal))
    })
}
