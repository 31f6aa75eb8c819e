/// Tuples that go together with others.
extension TupleSet {
  /// The tuples that go together with a tuple of another set: where both have a member of a hierarchy, one of the two
  /// members is the other or stands above it.
  ///
  /// Hierarchies that only one of the sets has do not count.
  func existing(with other: TupleSet, in scope: CubeScope) -> TupleSet {
    if other.isEmpty { return TupleSet(hierarchies: hierarchies, ordinals: []) }
    let common = hierarchies.indices.filter { other.hierarchies.contains(hierarchies[$0]) }
    if common.isEmpty { return self }
    let columns = common.compactMap { other.hierarchies.firstIndex(of: hierarchies[$0]) }
    let conditions = other.extracting(columns: columns)
    if common.count == 1 {
      let column = common[0]
      let kept = Set(
        distinct(column).filter { ordinal in
          conditions.ordinals.contains { areInLine(ordinal, $0, hierarchies[column], scope) }
        })
      return filtered { kept.contains($0[$0.startIndex + column]) }
    }
    return filtered { row in
      (0..<conditions.count).contains { index in
        common.indices.allSatisfy { place in
          let column = common[place]
          return areInLine(row[row.startIndex + column], conditions.ordinal(index, place), hierarchies[column], scope)
        }
      }
    }
  }

  private func areInLine(_ one: Int32, _ other: Int32, _ hierarchy: Int, _ scope: CubeScope) -> Bool {
    scope.areInLine(
      Member(hierarchy: Int32(hierarchy), ordinal: one), Member(hierarchy: Int32(hierarchy), ordinal: other))
  }
}
