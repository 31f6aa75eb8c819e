extension Function {
  static let allMembers = Function(
    "AllMembers", "All members of a hierarchy or level, calculated ones included.", "[Measures].AllMembers",
    .set(.property, [.level]) { call in
      guard let level = try call.level(0) else { return .empty }
      let stored = call.scope.hierarchy(Int32(level.hierarchy)).tree.members(ofLevel: level.level)
      let calculated = call.scope.calculatedMembers[level.hierarchy].filter { $0.level == level.level }
      return TupleSet(hierarchy: level.hierarchy, stored + calculated.map(\.ordinal))
    },
    .set(.property, [.hierarchy]) { call in
      let hierarchy = try call.hierarchy(0)
      let stored = 0..<Int32(call.scope.cube.hierarchies[hierarchy].tree.count)
      let calculated = call.scope.calculatedMembers[hierarchy].map(\.ordinal)
      let all = TupleSet(hierarchy: hierarchy, Array(stored) + calculated)
      // Measures have no hierarchical order: calculated ones stand behind the stored ones.
      return hierarchy == 0 ? all : all.hierarchized(in: call.scope, childrenFirst: false)
    })
}
