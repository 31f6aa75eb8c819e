/// Members of a part of a cube, as subselects leave it, and those of the whole cube.
extension OpenedCube {
  /// The number here of a member of the whole cube, also of one that is left out; nil for a measure and a calculated
  /// member that are left out.
  func part(ofWhole member: Member) -> Int32? {
    guard let whole else { return member.ordinal }
    let index = Int(member.hierarchy)
    let (own, all) = (hierarchies[index].tree, whole.hierarchies[index].tree)
    if Int(member.ordinal) >= all.nodeCount {
      let calculated = whole.calculatedMembers[index][Int(member.ordinal) - all.nodeCount]
      return calculatedMembers[index].first { $0.isPermitted && $0.isSame(calculated) }?.ordinal
    }
    if own === all { return member.ordinal }
    if let outer = own.outer { return outer.number(of: member.ordinal) }
    let physical = all.hidden.map { $0.toWhole[Int(member.ordinal)] } ?? member.ordinal
    guard let hidden = own.hidden else { return physical }
    let found = hidden.fromWhole[Int(physical)]
    return found < 0 ? nil : found
  }

  /// The measure here that a measure of the whole cube is, though it be left out: formulas may use it.
  func measure(ofWhole member: Member) -> Member? {
    guard let whole, member.isMeasure else { return nil }
    let (own, all) = (hierarchies[0].tree, whole.hierarchies[0].tree)
    if Int(member.ordinal) >= all.nodeCount {
      let calculated = whole.calculatedMembers[0][Int(member.ordinal) - all.nodeCount]
      return calculatedMembers[0].first { $0.isSame(calculated) }?.member
    }
    let name = all.name(of: member.ordinal)
    return (0..<Int32(own.nodeCount)).first { own.name(of: $0) == name }.map { Member(hierarchy: 0, ordinal: $0) }
  }
}

extension CalculatedMember {
  /// Whether both are made by one definition of a cube.
  fileprivate func isSame(_ other: CalculatedMember) -> Bool {
    origin == other.origin && name == other.name && level == other.level && formula == other.formula
  }
}
