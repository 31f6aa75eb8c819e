extension Function {
  static let drilldownMember = Function(
    "DrilldownMember",
    "A set with the children of chosen members behind the tuples that hold them; with RECURSIVE also of children that are chosen. Of tuples a hierarchy tells which members are meant.",
    "DrilldownMember({[Store].[USA], [Store].[Canada]}, {[Store].[Canada]})",
    .set(
      .call,
      [
        .set, .set, .optional(.flag("RECURSIVE")), .optional(.hierarchy), .optional(.flag("INCLUDE_CALC_MEMBERS")),
      ], bound: Overload.boundWithChosenChildren
    ) { call in
      let (set, chosen) = try (call.set(0), call.chosenMembers(1, of: 3))
      guard let column = set.hierarchies.firstIndex(of: chosen.hierarchy) else { return set }
      return try set.drilledDown(
        members: chosen.members, column: column, recursive: call.flag(2) != nil
      ) { row, column in
        try call.drilledChildren(of: row, column, in: set, withCalculated: call.flag(4) != nil)
      }
    })
}

extension Overload {
  /// The members of the first two arguments and their children; what is opened in turn is of the second one.
  static let boundWithChosenChildren: Bounding = { reach, space, arguments in
    guard let bound = boundWithChildren(reach, space, arguments) else { return nil }
    guard let chosen = boundWithChildren(reach, space, [arguments[1]]) else { return nil }
    return bound.hierarchies == chosen.hierarchies ? bound.union(chosen) : bound
  }
}

extension Call {
  /// The members that are to be opened or closed, and their hierarchy, −1 where there are none.
  ///
  /// - Parameter target: the argument that tells which hierarchy is meant of tuples, if it is given.
  func chosenMembers(_ index: Int, of target: Int? = nil) throws -> (hierarchy: Int, members: Set<Int32>) {
    let set = try set(index)
    if let target, isGiven(target) {
      let hierarchy = try self.hierarchy(target)
      guard let column = set.hierarchies.firstIndex(of: hierarchy) else { return (-1, []) }
      return (hierarchy, Set(set.distinct(column)))
    }
    guard let hierarchy = set.hierarchies.first else { return (-1, []) }
    guard set.arity == 1 else { throw mistake("what is opened or closed are members, not tuples") }
    return (hierarchy, Set(set.ordinals))
  }
}
