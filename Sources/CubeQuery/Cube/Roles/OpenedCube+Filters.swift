internal import CubeModel

/// What a role does to cells.
extension OpenedCube {
  /// The restrictions that every request for cells of a star carries, so that totals are of what the role may see
  /// where its grants say so.
  func totalRestrictions(of star: String) -> [CellRequest.Restriction] { restrictions(of: star) { $0.totals } }

  /// The restrictions that requests for rows of a star carry: no row of a member that the role does not see.
  func rowRestrictions(of star: String) -> [CellRequest.Restriction] { restrictions(of: star) { $0.seen } }

  /// Whether the role may not see a cell's value: a member in it stands for others that are not seen, and the grant says
  /// that such totals are hidden.
  func isHidden(cellAt members: some Sequence<Member>) -> Bool {
    members.contains { member in
      guard let rollup = hierarchies[Int(member.hierarchy)].rollup, rollup.policy == .hidden else { return false }
      return rollup.isPartial.indices.contains(Int(member.ordinal)) && rollup.isPartial[Int(member.ordinal)]
    }
  }

  private func restrictions(
    of star: String, _ frontiers: (PartialView) -> [PartialView.Frontier]
  ) -> [CellRequest.Restriction] {
    hierarchies.flatMap { hierarchy in
      (hierarchy.rollup.map(frontiers) ?? []).compactMap { frontier in
        hierarchy.columns(of: frontier.grain, in: star).map {
          CellRequest.Restriction(columns: $0, tuples: frontier.addresses, isExclusion: frontier.isExclusion)
        }
      }
    }
  }
}
