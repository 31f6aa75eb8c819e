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
      let extremes = try ExtremeChildren(call, values: 3, of: set, column: column, withCalculated: call.flag(4) != nil)
      let chosen = level.map { level in
        Set(
          set.distinct(column).filter {
            call.scope.level(of: Member(hierarchy: Int32(set.hierarchies[column]), ordinal: $0)) == level.level
          })
      }
      return try extremes.open(chosen, recursive: false, wanted, bottom: isBottom)
    }
  }
}
