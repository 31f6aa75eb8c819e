extension Function {
  static let drilldownMember = Function(
    "DrilldownMember",
    "A set with the children of chosen members behind the tuples that hold them; with RECURSIVE also of children that are chosen. Where tuples are chosen, members are opened in these only; a hierarchy tells which of their members are meant, else it is the first.",
    "DrilldownMember({[Store].[USA], [Store].[Canada]}, {[Store].[Canada]})",
    .set(
      .call,
      [
        .set, .set, .optional(.flag("RECURSIVE")), .optional(.hierarchy), .optional(.flag("INCLUDE_CALC_MEMBERS")),
      ], bound: Overload.boundWithChosenChildren
    ) { call in
      let set = try call.set(0)
      guard let chosen = try call.chosenMembers(1, of: set, target: 3) else { return set }
      return try set.drilledDown(chosen, recursive: call.flag(2) != nil) { row, column in
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
  /// The members of a set that are to be opened or closed; nil where it has none of them.
  ///
  /// - Parameter target: the argument that tells which hierarchy is meant of tuples, if it is given.
  func chosenMembers(_ index: Int, of set: TupleSet, target: Int? = nil) throws -> ChosenMembers? {
    let hierarchy = try target.flatMap { isGiven($0) ? try self.hierarchy($0) : nil }
    return ChosenMembers(try self.set(index), of: set, hierarchy: hierarchy)
  }
}
