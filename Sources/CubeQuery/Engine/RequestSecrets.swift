/// What of a request a role is not told.
struct RequestSecrets {
  /// What restricts facts to those that roles see.
  let restrictions: [CellRequest.Restriction]
  /// The columns of levels that nobody of the session sees.
  let columns: Set<CellColumn>
  /// Whether these are several roles, whose restrictions of the same columns may have become one.
  let isOfSeveral: Bool

  /// What is not told of requests for cells of a star in the eyes of some roles.
  init(of cube: OpenedCube, star: String, roles: RoleSet) {
    restrictions = roles.numbers(below: cube.roleCount).flatMap { cube.totalRestrictions(of: star, for: $0) }
    isOfSeveral = cube.roleCount > 1
    func columns(where isMeant: (HierarchyLevel) -> Bool) -> Set<CellColumn> {
      Set(
        cube.hierarchies.flatMap { hierarchy in
          hierarchy.levels.filter(isMeant).compactMap { level in
            guard let path = hierarchy.paths[star], let name = level.keyAttribute else { return nil }
            return .attribute(role: path.role, name: name, version: path.version)
          }
        })
    }
    self.columns = columns { !$0.isPermitted }.subtracting(columns { $0.isPermitted })
  }

  /// Whether a restriction is told.
  func tells(_ restriction: CellRequest.Restriction) -> Bool {
    !restriction.isExclusion && !restriction.columns.allSatisfy(columns.contains)
      && !restrictions.contains { $0 == restriction || isOfSeveral && $0.columns == restriction.columns }
  }
}
