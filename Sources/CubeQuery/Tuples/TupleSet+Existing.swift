/// Tuples that go together with others.
extension TupleSet {
  /// The tuples that go together with a tuple of another set: where both have a member of a hierarchy, one of the two
  /// members is the other or stands above it.
  ///
  /// Where only one of the sets has a hierarchy, the other stands at the default member of it, which the all member is
  /// mostly.
  func existing(with other: TupleSet, in scope: CubeScope) -> TupleSet {
    let other = other.standingAtDefaults(besides: self, in: scope)
    if other.isEmpty { return TupleSet(hierarchies: hierarchies, ordinals: []) }
    let common = hierarchies.indices.filter { other.hierarchies.contains(hierarchies[$0]) }
    if common.isEmpty { return self }
    let columns = common.compactMap { other.hierarchies.firstIndex(of: hierarchies[$0]) }
    let conditions = other.extracting(columns: columns)
    let lines = TupleLines(conditions, in: scope)
    var known: [[Int32]: Bool] = [:]
    return filtered { row in
      let members = common.map { row[row.startIndex + $0] }
      if let answer = known[members] { return answer }
      let answer = lines.contains(members)
      known[members] = answer
      return answer
    }
  }

  /// The tuples that go with the default members of hierarchies that they have and `set` lacks, each with the default
  /// members of those that it lacks itself and that matter.
  private func standingAtDefaults(besides set: TupleSet, in scope: CubeScope) -> TupleSet {
    let lacking = hierarchies.indices.filter { !set.hierarchies.contains(hierarchies[$0]) }
    let kept = filtered { row in
      lacking.allSatisfy { column in
        let hierarchy = hierarchies[column]
        let standing = scope.cube.hierarchies[hierarchy].defaultMember
        return areInLine(row[row.startIndex + column], standing, hierarchy, scope)
      }
    }
    let missing = set.hierarchies.filter { !hierarchies.contains($0) && !scope.cube.hierarchies[$0].standsAboveAll }
    return missing.reduce(kept) { tuples, hierarchy in
      let standing = TupleSet(hierarchy: hierarchy, [scope.cube.hierarchies[hierarchy].defaultMember])
      return TupleSet(product: tuples, standing) ?? tuples
    }
  }

  private func areInLine(_ one: Int32, _ other: Int32, _ hierarchy: Int, _ scope: CubeScope) -> Bool {
    scope.areInLine(
      Member(hierarchy: Int32(hierarchy), ordinal: one), Member(hierarchy: Int32(hierarchy), ordinal: other))
  }
}

extension CubeHierarchy {
  /// Whether the default member stands above all others.
  fileprivate var standsAboveAll: Bool { tree.roots.count == 1 && tree.roots.first == defaultMember }
}
