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
        if arguments.contains(where: { $0 is LeftOutMember }) { return nil }
        guard let first = reach.bound(of: arguments[0], in: space), let last = reach.bound(of: arguments[1], in: space)
        else { return nil }
        guard let union = first.union(last), let members = union.members.first, let hierarchy = union.hierarchies.first,
          let lowest = members.ordinals.first, let highest = members.ordinals.last
        else { return first }
        let tree = reach.evaluation.scope.cube.hierarchies[hierarchy].tree
        guard lowest >= 0, Int(highest) < tree.nodeCount,
          let range = tree.range(from: lowest, to: highest)
        else { return nil }
        return Bound(hierarchies: [hierarchy], members: [CoordinateSet.sorting(Array(range))])
      }
    ) { call in
      if call.arguments.contains(where: { $0 is LeftOutMember }) { return try call.rangeThroughWhole() }
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

extension Call {
  /// What is left of a range from or to a member that a subselect leaves out.
  fileprivate func rangeThroughWhole() throws -> TupleSet {
    guard let first = try memberOfWhole(0), let last = try memberOfWhole(1), let whole = scope.cube.whole else {
      return .empty
    }
    let tree = whole.hierarchies[Int(first.hierarchy)].tree
    guard first.hierarchy == last.hierarchy, Int(max(first.ordinal, last.ordinal)) < tree.nodeCount,
      let range = tree.range(from: first.ordinal, to: last.ordinal)
    else { throw mistake("a range goes from one member to another of the same level") }
    return TupleSet(
      hierarchy: Int(first.hierarchy),
      range.compactMap { scope.cube.part(ofWhole: Member(hierarchy: first.hierarchy, ordinal: $0)) })
  }

  private func memberOfWhole(_ index: Int) throws -> Member? {
    if let leftOut = arguments[index] as? LeftOutMember { return leftOut.whole }
    guard let member = try member(index), !scope.isCalculated(member) else { return nil }
    return Member(hierarchy: member.hierarchy, ordinal: scope.cube.whole(of: member))
  }
}
