extension Function {
  static let drillupLevel = Function(
    "DrillupLevel", "The members of a set that are not below a level; without one those above the deepest level.",
    "DrillupLevel({[Store].[USA], [Store].[USA].[CA], [Store].[Canada]})",
    .set(.call, [.set, .optional(.level)]) { call in
      let set = try call.set(0)
      if set.isEmpty { return set }
      let level = try call.level(1)
      let column = level.flatMap { set.hierarchies.firstIndex(of: $0.hierarchy) } ?? 0
      if let level, set.hierarchies[column] != level.hierarchy { return set }
      return set.drilledUp(column: column, level: level?.level, in: call.scope)
    })
}
