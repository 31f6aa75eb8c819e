extension Function {
  static let drillupMember = Function(
    "DrillupMember", "The tuples of a set without those that hold a descendant of a chosen member.",
    "DrillupMember({[Store].[USA], [Store].[USA].[CA], [Store].[Canada]}, {[Store].[USA]})",
    .set(.call, [.set, .set]) { call in
      let (set, chosen) = try (call.set(0), call.chosenMembers(1))
      guard let column = set.hierarchies.firstIndex(of: chosen.hierarchy) else { return set }
      return set.drilledUp(members: chosen.members, column: column, in: call.scope)
    })
}
