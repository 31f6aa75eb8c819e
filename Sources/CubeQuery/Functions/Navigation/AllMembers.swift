extension Function {
  static let allMembers = Function(
    "AllMembers", "All members of a hierarchy or level, calculated ones included.", "[Measures].AllMembers",
    .set(.property, [.level]) { call in
      guard let level = try call.level(0) else { return .empty }
      let all = call.scope.allMembers(ofLevel: level.level, in: Int32(level.hierarchy))
      return TupleSet(hierarchy: level.hierarchy, all.map(\.ordinal))
    },
    .set(.property, [.hierarchy]) { call in
      let hierarchy = try call.hierarchy(0)
      let all = TupleSet(hierarchy: hierarchy, call.scope.allMembers(of: Int32(hierarchy)).map(\.ordinal))
      // Measures have no hierarchical order: they stand by the places that they say.
      return hierarchy == 0 ? all : all.hierarchized(in: call.scope, childrenFirst: false)
    })
}
