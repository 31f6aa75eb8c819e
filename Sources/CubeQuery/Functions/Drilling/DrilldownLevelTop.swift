extension Function {
  static let drilldownLevelTop = Function(
    "DrilldownLevelTop",
    "A set with the children of highest value, so many, behind each of its members, or of those of a level.",
    "DrilldownLevelTop({[Product].[Food]}, 3, , [Measures].[Store Cost])",
    .drilldownLevelExtremes(bottom: false))

  static let drilldownLevelBottom = Function(
    "DrilldownLevelBottom",
    "A set with the children of lowest value, so many, behind each of its members, or of those of a level.",
    "DrilldownLevelBottom({[Store].[USA]}, 1, , [Measures].[Unit Sales])",
    .drilldownLevelExtremes(bottom: true))
}

extension Overload {
  fileprivate static func drilldownLevelExtremes(bottom isBottom: Bool) -> Overload {
    .set(
      .call,
      [
        .set, .integer, .optional(.level), .optional(.each(.value), default: .cell),
        .optional(.flag("INCLUDE_CALC_MEMBERS")),
      ], bound: boundWithChildren
    ) { call in
      let set = try call.set(0)
      guard let wanted = try call.integer(1), wanted > 0, !set.isEmpty else { return set }
      let level = try call.level(2)
      let column = level.flatMap { set.hierarchies.firstIndex(of: $0.hierarchy) } ?? 0
      let extremes = ExtremeChildren(call, values: 3, of: set, withCalculated: call.flag(4) != nil)
      let chosen = set.distinct(column).filter { ordinal in
        let member = Member(hierarchy: Int32(set.hierarchies[column]), ordinal: ordinal)
        return level.map { call.scope.level(of: member) == $0.level } ?? true
      }
      return try extremes.open(ChosenMembers(Set(chosen), column: column), recursive: false, wanted, bottom: isBottom)
    }
  }
}
