extension Function {
  static let extract = Function(
    "Extract", "The members of some hierarchies in the tuples of a set, each combination once.",
    "Extract([Gender].[Gender].Members * [Store].[USA].Children, [Store])",
    .set(
      .call, [.set, .hierarchy, .optional(.repeated(.hierarchy))],
      type: { types, scope throws(TypeMistake) in
        var hierarchies: [Int] = []
        for type in types.dropFirst() where type != .null {
          guard let hierarchy = type.soleHierarchy else { return .set(nil) }
          let name = scope.cube.hierarchies[hierarchy].uniqueName
          if let known = types[0].asSetOrTuple, !known.contains(hierarchy) {
            throw TypeMistake("the set has no members of \(name)")
          }
          if hierarchies.contains(hierarchy) { throw TypeMistake("\(name) is asked for twice") }
          hierarchies.append(hierarchy)
        }
        return .set(hierarchies)
      },
      bound: { reach, space, arguments in
        guard let bound = reach.bound(of: arguments[0], in: space) else { return nil }
        if bound.isEmpty { return bound }
        let columns = arguments.dropFirst().compactMap { argument in
          argument.type.soleHierarchy.flatMap { bound.hierarchies.firstIndex(of: $0) }
        }
        return Bound(hierarchies: columns.map { bound.hierarchies[$0] }, members: columns.map { bound.members[$0] })
      }
    ) { call in
      let set = try call.set(0)
      if set.isEmpty { return .empty }
      let columns = try (1..<call.count).filter(call.isGiven).map { index in
        let hierarchy = try call.hierarchy(index)
        guard let column = set.hierarchies.firstIndex(of: hierarchy) else {
          throw call.mistake("the set has no members of \(call.scope.cube.hierarchies[hierarchy].uniqueName)")
        }
        return column
      }
      return set.extracting(columns: columns)
    })
}
