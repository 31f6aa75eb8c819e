internal import VisualBasic

extension Evaluation {
  /// What the calculated member that is computed first sets for a property, `BACK_COLOR`; nil where it sets nothing.
  func setting(_ name: String) throws -> ScalarValue? {
    for hierarchy in coordinates.indices where isCalculated(coordinates[hierarchy], in: hierarchy) {
      let member = Member(hierarchy: Int32(hierarchy), ordinal: coordinates[hierarchy])
      guard let setting = scope.calculated(member)?.setting(name) else { continue }
      return try Binder(formulas).scalar(setting, role: "the property \(name)").scalar(self)
    }
    return nil
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
