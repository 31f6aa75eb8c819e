extension Function {
  static let range = Function(
    ":", "The members of a level from one to another, both included.", "[Time].[1997].[Q1] : [Time].[1997].[Q3]",
    .set(
      .infix, [.member, .member],
      type: { types, scope throws(TypeMistake) in
        if types == [.null, .null] { throw TypeMistake("a range has a member at one end at least") }
        guard let first = types[0].soleHierarchy else { return .set(types[1].asSetOrTuple) }
        guard let last = types[1].soleHierarchy, first != last else { return .set([first]) }
        throw TypeMistake(
          "a range goes from one member to another of the same hierarchy, not from \(scope.cube.hierarchies[first].uniqueName) to \(scope.cube.hierarchies[last].uniqueName)"
        )
      },
      bound: { reach, space, arguments in
        guard let first = reach.bound(of: arguments[0], in: space), let last = reach.bound(of: arguments[1], in: space)
        else { return nil }
        guard let union = first.union(last), let members = union.members.first, let hierarchy = union.hierarchies.first
        else { return first }
        let tree = reach.evaluation.scope.cube.hierarchies[hierarchy].tree
        let stored = members.ordinals.allSatisfy { $0 >= 0 && Int($0) < tree.nodeCount } ? members.ordinals : []
        // By their places in the whole tree, where a subselect leaves members out.
        let places = stored.map { (place: tree.outer?.numbers[Int($0)] ?? $0, ordinal: $0) }
        guard let lowest = places.min(by: { $0.place < $1.place }),
          let highest = places.max(by: { $0.place < $1.place }),
          let range = tree.range(from: lowest.ordinal, to: highest.ordinal)
        else { return nil }
        return Bound(hierarchies: [hierarchy], members: [CoordinateSet.sorting(Array(range))])
      }
    ) { call in
      guard let first = try call.member(0), let last = try call.member(1) else { return .empty }
      let hierarchy = call.scope.hierarchy(of: first)
      guard first.hierarchy == last.hierarchy else { throw call.mistake("a range is of one hierarchy") }
      guard !call.scope.isCalculated(first), !call.scope.isCalculated(last) else {
        return first == last ? TupleSet(hierarchy: Int(first.hierarchy), [first.ordinal]) : .empty
      }
      guard let range = hierarchy.tree.range(from: first.ordinal, to: last.ordinal) else {
        throw call.mistake(
          "a range goes from one member to another of the same level, not from \(call.scope.uniqueName(of: first)) to \(call.scope.uniqueName(of: last))"
        )
      }
      return TupleSet(hierarchy: Int(first.hierarchy), range)
    })
}
