internal import VisualBasic

extension Evaluation {
  /// What the calculated member that is computed first sets for a property, `BACK_COLOR`, or else the measure; nil where
  /// nothing sets it.
  func setting(_ name: String) throws -> ScalarValue? {
    for hierarchy in coordinates.indices where hierarchy == 0 || isCalculated(coordinates[hierarchy], in: hierarchy) {
      let member = Member(hierarchy: Int32(hierarchy), ordinal: coordinates[hierarchy])
      if let value = try setting(name, of: member) { return value }
    }
    return nil
  }

  /// What a calculated member or a measure sets for a property; nil where it sets nothing.
  func setting(_ name: String, of member: Member) throws -> ScalarValue? {
    if let stored = scope.cube.storedMeasure(member), scope.calculated(member) == nil {
      return stored.property(name).map { .text($0) }
    }
    return try scope.calculated(member)?.setting(name).map {
      try Binder(formulas).scalar($0, role: "the property \(name)").scalar(self)
    }
  }

  /// The format string that holds at the current members: that of the member with the highest solve order that has one,
  /// of equal ones the first; stored members come before any calculated one of order 0.
  ///
  /// - Throws: `Suspension` where it is computed from cells that are missing.
  func formatString(_ formats: Formats) throws -> String {
    var best: Formats.Format = .none
    var highest = Int.min
    for hierarchy in coordinates.indices {
      let ordinal = coordinates[hierarchy]
      guard ordinal >= 0 else { continue }
      let isCalculated = isCalculated(ordinal, in: hierarchy)
      guard isCalculated || hierarchy == 0 else { continue }
      let order = isCalculated ? formulas.solveOrder(hierarchy, ordinal) : -1
      guard order > highest else { continue }
      let format = formats.format(of: Member(hierarchy: Int32(hierarchy), ordinal: ordinal))
      if case .none = format { continue }
      best = format
      highest = order
    }
    switch best {
    case .none: return "Standard"
    case .fixed(let text): return text
    case .computed(let node):
      let value = try node.scalar(self)
      return value.isNull ? "Standard" : value.description
    }
  }
}
