/// Opening and closing of chosen members.
extension TupleSet {
  /// Puts the children of chosen members behind the tuples that hold them.
  ///
  /// - Parameter isRecursive: whether children that are chosen too are opened in turn.
  func drilledDown(
    members: Set<Int32>, column: Int, recursive isRecursive: Bool, children: DrillChildren
  ) rethrows -> TupleSet {
    var list: [Int32] = []
    for index in 0..<count {
      try open(row(index), members, column, depth: isRecursive ? .max : 1, children, into: &list)
    }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }

  private func open(
    _ row: ArraySlice<Int32>, _ members: Set<Int32>, _ column: Int, depth: Int, _ children: DrillChildren,
    into list: inout [Int32]
  ) rethrows {
    list += row
    guard depth > 0, members.contains(row[row.startIndex + column]) else { return }
    for child in try children(row, column) {
      try open(replacing(row, column, child), members, column, depth: depth - 1, children, into: &list)
    }
  }

  /// The tuples that hold nothing from below chosen members.
  func drilledUp(members: Set<Int32>, column: Int, in scope: CubeScope) -> TupleSet {
    filtered { row in
      let member = Member(hierarchy: Int32(hierarchies[column]), ordinal: row[row.startIndex + column])
      return !scope.line(of: member).dropFirst().contains { members.contains($0.ordinal) }
    }
  }

  /// Closes chosen members that are open, and opens those that are not: open is whose descendant follows.
  func toggled(
    members: Set<Int32>, column: Int, recursive isRecursive: Bool, in scope: CubeScope, children: DrillChildren
  ) rethrows -> TupleSet {
    var list: [Int32] = []
    var index = 0
    while index < count {
      let row = row(index)
      let member = member(index, column)
      index += 1
      guard members.contains(member.ordinal) else {
        list += row
        continue
      }
      let start = index
      while index < count, scope.isAncestor(member, of: self.member(index, column)) { index += 1 }
      if index > start {
        list += row
      } else {
        try open(row, members, column, depth: isRecursive ? .max : 1, children, into: &list)
      }
    }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }
}
