extension Function {
  static let members = Function(
    "Members", "All members of a hierarchy or level in their order, without calculated ones.",
    "[Store].[Store State].Members",
    .set(.property, [.level]) { call in
      guard let level = try call.level(0) else { return .empty }
      let tree = call.scope.cube.hierarchies[level.hierarchy].tree
      return TupleSet(hierarchy: level.hierarchy, tree.members(ofLevel: level.level))
    },
    .set(.property, [.hierarchy]) { call in
      let hierarchy = try call.hierarchy(0)
      return TupleSet(hierarchy: hierarchy, 0..<Int32(call.scope.cube.hierarchies[hierarchy].tree.count))
    })
}
