internal import CubeModel

/// What roles do to cells.
extension OpenedCube {
  /// How many roles the session has that grant something of the cube.
  var roleCount: Int { hierarchies.lazy.compactMap { $0.shares?.views.count }.first ?? 1 }

  /// The roles that show a stored measure; all for one that none of them shows, which only the cube's formulas name.
  func roles(ofMeasure measure: Int32, for reader: CellReader) -> RoleSet {
    guard !reader.seesAllMeasures, let shares = hierarchies[0].shares else { return .all }
    return shares.showing[Int(measure)]
  }

  /// The restrictions that every request for cells of a star carries in the eyes of a role, so that totals are of what
  /// it may see where its grants say so.
  func totalRestrictions(of star: String, for role: Int) -> [CellRequest.Restriction] {
    restrictions(of: star) { $0.shares?.views[role]?.totals }
  }

  /// The restrictions that requests for rows of a star carry: no row of a member that a role does not see.
  func rowRestrictions(of star: String, for role: Int) -> [CellRequest.Restriction] {
    restrictions(of: star) { $0.shares?.views[role]?.seen }
  }

  /// The restrictions that requests for cells of a star carry by what subselects leave.
  ///
  /// - Parameter reached: the hierarchies of whose members those are asked that are left out.
  func totalRestrictionsOfPart(of star: String, besides reached: Set<Int>) -> [CellRequest.Restriction] {
    restrictions(of: star) { reached.contains(Int($0.index)) ? nil : $0.narrowing?.totals }
  }

  /// The restrictions that requests for rows of a star carry by what subselects leave.
  ///
  /// - Parameter reached: the hierarchies of whose members those are asked that are left out.
  func rowRestrictionsOfPart(of star: String, besides reached: Set<Int>) -> [CellRequest.Restriction] {
    restrictions(of: star) { reached.contains(Int($0.index)) ? nil : $0.narrowing?.seen }
  }

  private func restrictions(
    of star: String, _ frontiers: (CubeHierarchy) -> [PartialView.Frontier]?
  ) -> [CellRequest.Restriction] {
    hierarchies.flatMap { hierarchy in
      (frontiers(hierarchy) ?? []).compactMap { frontier in
        hierarchy.columns(of: frontier.grain, in: star).map {
          CellRequest.Restriction(columns: $0, tuples: frontier.addresses, isExclusion: frontier.isExclusion)
        }
      }
    }
  }
}
