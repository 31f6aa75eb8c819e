/// Opening and closing by levels.
extension TupleSet {
  /// Puts the children of members behind the tuples that hold them.
  ///
  /// - Parameters:
  ///   - column: where the members stand in the tuples.
  ///   - level: the level whose members are opened, unless one of the members below follows right away; nil opens all.
  func drilledDown(
    column: Int, level: Int?, in scope: CubeScope, children: DrillChildren
  ) rethrows -> TupleSet {
    var list: [Int32] = []
    for index in 0..<count {
      let row = row(index)
      list += row
      if let level {
        let member = member(index, column)
        let isOpen = index + 1 < count && isBelow(index + 1, index, column, in: scope)
        if scope.level(of: member) != level || isOpen { continue }
      }
      for child in try children(row, column) { list += replacing(row, column, child) }
    }
    return TupleSet(hierarchies: hierarchies, ordinals: list)
  }

  /// The number of the deepest level in a column; nil for an empty set.
  func deepestLevel(column: Int, in scope: CubeScope) -> Int? {
    distinct(column).map { scope.level(of: Member(hierarchy: Int32(hierarchies[column]), ordinal: $0)) }.max()
  }

  /// The tuples whose members in a column are not below a level.
  ///
  /// - Parameter level: nil means the level above the deepest. A level that none of the members is of changes nothing.
  func drilledUp(column: Int, level: Int?, in scope: CubeScope) -> TupleSet {
    guard let deepest = deepestLevel(column: column, in: scope) else { return self }
    let levels = (0..<count).map { scope.level(of: member($0, column)) }
    if let level, !levels.contains(level) { return self }
    return selecting(levels.indices.filter { levels[$0] <= level ?? deepest - 1 })
  }

  /// A row with another member in a column.
  func replacing(_ row: ArraySlice<Int32>, _ column: Int, _ ordinal: Int32) -> ArraySlice<Int32> {
    var row = row
    row[row.startIndex + column] = ordinal
    return row
  }
}
