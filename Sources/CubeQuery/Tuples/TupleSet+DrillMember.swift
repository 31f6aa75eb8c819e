/// Opening and closing of chosen members.
extension TupleSet {
  /// Puts the children of chosen members behind the tuples that hold them.
  ///
  /// - Parameter isRecursive: whether children that are chosen too are opened in turn.
  func drilledDown(
    _ chosen: ChosenMembers, recursive isRecursive: Bool, children: DrillChildren
  ) rethrows -> TupleSet {
    var list: [Int32] = []
    for index in 0..<count {
      try open(row(index), chosen, depth: isRecursive ? .max : 1, children, into: &list)
    }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }

  private func open(
    _ row: ArraySlice<Int32>, _ chosen: ChosenMembers, depth: Int, _ children: DrillChildren, into list: inout [Int32]
  ) rethrows {
    list += row
    guard depth > 0, chosen.contains(row) else { return }
    for child in try children(row, chosen.column) {
      try open(replacing(row, chosen.column, child), chosen, depth: depth - 1, children, into: &list)
    }
  }

  /// The tuples that hold nothing from below chosen members.
  func drilledUp(_ chosen: ChosenMembers, in scope: CubeScope) -> TupleSet {
    filtered { row in
      let member = Member(hierarchy: Int32(hierarchies[chosen.column]), ordinal: row[row.startIndex + chosen.column])
      return !scope.line(of: member).dropFirst().contains { above in
        chosen.contains(replacing(row, chosen.column, above.ordinal))
      }
    }
  }

  /// Closes chosen members that are open, and opens those that are not: open is whose descendant follows.
  func toggled(
    _ chosen: ChosenMembers, recursive isRecursive: Bool, in scope: CubeScope, children: DrillChildren
  ) rethrows -> TupleSet {
    var list: [Int32] = []
    var index = 0
    while index < count {
      let (row, start) = (row(index), index)
      index += 1
      guard chosen.contains(row) else {
        list += row
        continue
      }
      while index < count, isBelow(index, start, chosen.column, in: scope) { index += 1 }
      if index > start + 1 {
        list += row
      } else {
        try open(row, chosen, depth: isRecursive ? .max : 1, children, into: &list)
      }
    }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }

  /// Whether a tuple differs from another one only by a member of a column that is below that one's.
  func isBelow(_ index: Int, _ other: Int, _ column: Int, in scope: CubeScope) -> Bool {
    guard scope.isAncestor(member(other, column), of: member(index, column)) else { return false }
    return arity == 1 || replacing(row(index), column, ordinal(other, column)).elementsEqual(row(other))
  }
}
