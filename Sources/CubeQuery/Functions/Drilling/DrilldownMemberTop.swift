extension Function {
  static let drilldownMemberTop = Function(
    "DrilldownMemberTop",
    "A set with the children of highest value, so many, behind the tuples that hold chosen members.",
    "DrilldownMemberTop({[Store].[USA], [Store].[Canada]}, {[Store].[USA]}, 2, [Measures].[Unit Sales])",
    .drilldownMemberExtremes(bottom: false))

  static let drilldownMemberBottom = Function(
    "DrilldownMemberBottom",
    "A set with the children of lowest value, so many, behind the tuples that hold chosen members.",
    "DrilldownMemberBottom({[Store].[USA], [Store].[Canada]}, {[Store].[USA]}, 2, [Measures].[Unit Sales])",
    .drilldownMemberExtremes(bottom: true))
}

extension Overload {
  fileprivate static func drilldownMemberExtremes(bottom isBottom: Bool) -> Overload {
    .set(
      .call,
      [
        .set, .set, .integer, .optional(.each(.value), default: .cell), .optional(.flag("RECURSIVE")),
        .optional(.hierarchy), .optional(.flag("INCLUDE_CALC_MEMBERS")),
      ], bound: boundWithChosenChildren
    ) { call in
      let set = try call.set(0)
      guard let wanted = try call.integer(2), wanted > 0, let chosen = try call.chosenMembers(1, of: set, target: 5)
      else { return set }
      let extremes = ExtremeChildren(call, values: 3, of: set, withCalculated: call.flag(6) != nil)
      return try extremes.open(chosen, recursive: call.flag(4) != nil, wanted, bottom: isBottom)
    }
  }
}
