/// An aggregated set as restrictions of facts.
extension AggregatedSet {
  /// Lets in the facts that belong to any of the tuples that a role shows, by those of its hierarchies for which it still
  /// stands; nil where the role shows none.
  ///
  /// - Parameter role: nil for all tuples, whoever shows them.
  func restrictions(
    on hierarchies: [Int], cube: OpenedCube, star: String, role: Int?
  ) -> [CellRequest.Restriction]? {
    let columns = tuples.hierarchies.indices.filter { hierarchies.contains(tuples.hierarchies[$0]) }
    let factors = columns.count == tuples.arity ? tuples.factors : [projected(to: columns)]
    let shown = role.map { role in factors.map { $0.shown(to: role, of: cube) } } ?? factors
    if shown.contains(where: \.isEmpty) { return nil }
    return shown.compactMap { Self.restriction($0, cube, star) }
  }

  private static func restriction(_ set: TupleSet, _ cube: OpenedCube, _ star: String) -> CellRequest.Restriction? {
    // Hierarchies of dimensions that do not touch the star keep nobody out.
    let touched = set.hierarchies.indices.filter { cube.hierarchies[set.hierarchies[$0]].touches(star: star) }
    guard !touched.isEmpty else { return nil }
    if touched.count == 1, let column = touched.first {
      return restriction(set.distinct(column), of: cube.hierarchies[set.hierarchies[column]], star)
    }
    return paired(set, touched, cube, star)
  }

  private static func restriction(
    _ ordinals: [Int32], of hierarchy: CubeHierarchy, _ star: String
  ) -> CellRequest.Restriction? {
    let tree = hierarchy.tree
    if ordinals.contains(where: { $0 == hierarchy.allMember }) { return nil }
    if tree.hasGenerations {
      // As Mondrian has it: what does not add up is counted over the members' own rows, not those below them.
      guard let first = ordinals.first else { return nil }
      let grain = MemberGrain(hierarchy: hierarchy.index, level: tree.level(of: first), isOwnData: true)
      return hierarchy.restriction(to: CoordinateSet.sorting(ordinals), grain: grain, star: star)
    }
    let level = ordinals.map { tree.level(of: $0) }.max() ?? 0
    let lowered = ordinals.flatMap { tree.descendants(of: $0, level: level) }
    guard let first = lowered.first else { return nil }
    return hierarchy.restriction(to: CoordinateSet.sorting(lowered), grain: hierarchy.grain(of: first), star: star)
  }

  /// Tuples that do not make up a product: each hierarchy's members at its finest level, tuple by tuple.
  private static func paired(
    _ set: TupleSet, _ touched: [Int], _ cube: OpenedCube, _ star: String
  ) -> CellRequest.Restriction? {
    let hierarchies = touched.map { cube.hierarchies[set.hierarchies[$0]] }
    let levels = zip(touched, hierarchies).map { column, hierarchy in
      set.distinct(column).map { hierarchy.tree.level(of: $0) }.max() ?? 0
    }
    var columns: [CellColumn] = []
    for (hierarchy, level) in zip(hierarchies, levels) {
      columns += hierarchy.columns(of: MemberGrain(hierarchy: hierarchy.index, level: level), in: star) ?? []
    }
    var tuples: [[MemberValue]] = []
    for index in 0..<set.count {
      var rows: [[MemberValue]] = [[]]
      for (place, column) in touched.enumerated() {
        let tree = hierarchies[place].tree
        let ordinal = set.ordinal(index, column)
        let lowered = tree.hasGenerations ? [ordinal] : tree.descendants(of: ordinal, level: levels[place])
        rows = rows.flatMap { row in lowered.map { row + tree.address(of: $0) } }
      }
      tuples += rows
    }
    return CellRequest.Restriction(columns: columns, tuples: tuples)
  }
}

extension TupleSet {
  /// The tuples at which a cell may have a value for a role.
  fileprivate func shown(to role: Int, of cube: OpenedCube) -> TupleSet {
    let shared = hierarchies.indices.filter { cube.hierarchies[hierarchies[$0]].shares != nil }
    if shared.isEmpty { return self }
    return selecting(
      (0..<count).filter { index in
        shared.allSatisfy { column in
          let shares = cube.hierarchies[hierarchies[column]].shares
          return shares?.valuing[Int(ordinal(index, column))].contains(RoleSet(role)) ?? true
        }
      })
  }
}
