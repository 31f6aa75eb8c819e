extension Function {
  static let drilldownLevel = Function(
    "DrilldownLevel",
    "A set with the children of its members of a level, by default the deepest, behind each that is not open yet; or of all members at a place in its tuples.",
    "DrilldownLevel({[Store].[USA], [Store].[Canada]})",
    .set(
      .call, [.set, .optional(.level), .optional(.integer), .optional(.flag("INCLUDE_CALC_MEMBERS"))],
      bound: Overload.boundWithChildren
    ) { call in
      let set = try call.set(0)
      if set.isEmpty { return set }
      let level = try call.level(1)
      let isIndexed = call.isGiven(2)
      let column =
        isIndexed ? try call.integer(2) ?? -1 : level.flatMap { set.hierarchies.firstIndex(of: $0.hierarchy) } ?? 0
      guard (0..<set.arity).contains(column) else { return set }
      let depth = isIndexed && level == nil ? nil : level?.level ?? set.deepestLevel(column: column, in: call.scope)
      return try set.drilledDown(column: column, level: depth, in: call.scope) { row, column in
        try call.drilledChildren(of: row, column, in: set, withCalculated: call.flag(3) != nil)
      }
    })
}

extension Overload {
  /// The members of the first argument and all of their descendants.
  static let boundWithChildren: Bounding = { reach, space, arguments in
    guard let bound = reach.bound(of: arguments[0], in: space) else { return nil }
    let scope = reach.evaluation.scope
    var wider = bound
    for (column, hierarchy) in bound.hierarchies.enumerated() {
      let tree = scope.cube.hierarchies[hierarchy].tree
      let below = bound.members[column].ordinals.filter { $0 >= 0 && Int($0) < tree.nodeCount }
      let children = below.flatMap { tree.children(of: $0) } + scope.calculatedMembers[hierarchy].map(\.ordinal)
      wider.members[column] = wider.members[column].union(CoordinateSet.sorting(children))
    }
    return wider
  }

  /// Nothing but what evaluation comes upon.
  static let unbounded: Bounding = { _, _, _ in nil }
}

extension Call {
  /// The children to put in behind a tuple.
  func drilledChildren(
    of row: ArraySlice<Int32>, _ column: Int, in set: TupleSet, withCalculated: Bool
  ) throws -> [Int32] {
    try evaluation.step()
    let member = Member(hierarchy: Int32(set.hierarchies[column]), ordinal: row[row.startIndex + column])
    return scope.children(of: member, withCalculated: withCalculated)
  }
}
