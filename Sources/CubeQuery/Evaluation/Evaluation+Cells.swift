internal import VisualBasic

/// Cells at the current members.
extension Evaluation {
  /// The value of the cell at the current members.
  ///
  /// - Throws: `Suspension` where base cells are missing, `MDXFailure`.
  func cell() throws -> ScalarValue {
    if specialCount == 0 { return try storedCell() }
    guard let hierarchy = calculatedHierarchy() else { return try aggregatedCell() }
    return try formulaCell(hierarchy)
  }

  /// The hierarchy whose calculated current member is computed first: the highest solve order, of equal ones the first
  /// hierarchy.
  func calculatedHierarchy() -> Int? {
    var best: Int?
    var highest = Int.min
    for hierarchy in coordinates.indices where coordinates[hierarchy] >= nodeCounts[hierarchy] {
      let order = formulas.solveOrder(hierarchy, coordinates[hierarchy])
      if best == nil || order > highest {
        best = hierarchy
        highest = order
      }
    }
    return best
  }

  private func formulaCell(_ hierarchy: Int) throws -> ScalarValue {
    let ordinal = coordinates[hierarchy]
    let member = Member(hierarchy: Int32(hierarchy), ordinal: ordinal)
    try step()
    try enter(member)
    defer { frames.removeLast() }
    let formula = try formulas.formula(of: member)
    let (saved, wasReaching) = (reader, isReaching)
    isReaching = true
    defer { (reader, isReaching) = (saved, wasReaching) }
    if isShared { reader = reader(reader, entering: member, at: CoordinateSet(coordinates[0])) }
    return try with(hierarchy, at: formulas.resting(hierarchy)) { try formula.scalar(self) }
  }

  private func enter(_ member: Member) throws {
    // Two rounds of a circle are as good as one: the first few frames need not be remembered.
    let frame = FormulaFrame(member: member, coordinates: frames.count < 8 ? nil : coordinates)
    if frames.count >= 8, frames.contains(frame) {
      throw MDXFailure(.recursion, "\(scope.uniqueName(of: member)) needs its own value to be computed")
    }
    if frames.count >= limits.depth {
      throw MDXFailure(
        .limit, "formulas call each other more than \(limits.depth) deep, the last \(scope.uniqueName(of: member))")
    }
    frames.append(frame)
  }

  private func storedCell() throws -> ScalarValue {
    let roles = isShared ? cells.roles(showing: coordinates, for: reader) : .all
    if roles.isEmpty { return .null }
    if let hierarchy = timeHierarchy(of: Int(coordinates[0])) { return try cellOverTime(hierarchy, for: roles) }
    switch cells.value(at: coordinates, for: roles) {
    case .value(let value): return value
    case .missing:
      needs.note(coordinates, for: reader)
      throw Suspension()
    }
  }

  /// In whose eyes the formula of a calculated member reads cells: a formula of the cube's definition in those of the
  /// roles that show its member, and to it every measure is there.
  ///
  /// - Parameter measures: the current measures.
  func reader(_ reader: CellReader, entering member: Member, at measures: CoordinateSet) -> CellReader {
    guard isShared, let calculated = scope.calculated(member), calculated.origin == .cube else { return reader }
    var inner = reader
    inner.roles.formIntersection(calculated.roles)
    if !member.isMeasure {
      let roles = Set(
        measures.ordinals.filter { $0 < nodeCounts[0] }.map { scope.cube.roles(ofMeasure: $0, for: reader) })
      if roles.count == 1, let only = roles.first { inner.roles.formIntersection(only) }
    }
    inner.seesAllMeasures = true
    return inner
  }

  /// The cell at a stored measure, where sets stand for some hierarchies.
  private func aggregatedCell() throws -> ScalarValue {
    let held = Set(coordinates.filter { $0 < 0 })
    for number in held.sorted(by: >) {
      let set = aggregates[Int(-1 - number)]
      guard try isSummed(number, at: coordinates[0]) else { continue }
      // Hierarchies that have been moved on since are no longer the set's to say.
      let columns = set.tuples.hierarchies.indices.filter { coordinates[set.tuples.hierarchies[$0]] == number }
      var values: [ScalarValue] = []
      try forEach(set.projected(to: columns)) { _ in values.append(try cell()) }
      return cells.rollUp(values, measure: Int(coordinates[0]))
    }
    return try storedCell()
  }
}
