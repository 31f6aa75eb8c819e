extension Function {
  static let drillupMember = Function(
    "DrillupMember", "The tuples of a set without those that hold a descendant of a chosen member.",
    "DrillupMember({[Store].[USA], [Store].[USA].[CA], [Store].[Canada]}, {[Store].[USA]})",
    .set(.call, [.set, .set]) { call in
      let set = try call.set(0)
      guard let chosen = try call.chosenMembers(1, of: set) else { return set }
      return set.drilledUp(chosen, in: call.scope)
    })
}
