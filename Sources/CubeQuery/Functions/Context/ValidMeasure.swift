internal import VisualBasic

extension Function {
  static let validMeasure = Function(
    "ValidMeasure",
    "The value of a measure where dimensions that do not touch it are at their all members; elsewhere at the current ones.",
    "ValidMeasure([Measures].[Unit Sales])",
    .scalar(
      .call, [.tuple], .value, readsCells: true, looksAt: .everything,
      reaching: { reach, space, arguments in
        arguments[0].reach(reach, in: space)
        guard let bound = reach.bound(of: arguments[0], in: space), !bound.isEmpty else { return }
        let space = space.with(bound)
        for measure in space[0].ordinals {
          var own = space
          own[0] = CoordinateSet(measure)
          for member in reach.evaluation.untouched(byMeasure: measure) {
            own[Int(member.hierarchy)] = CoordinateSet(member.ordinal)
          }
          reach.cell(in: own)
        }
      }
    ) { call in
      guard let tuple = try call.tuple(0) else { return .null }
      let evaluation = call.evaluation
      let measure = tuple.last { $0.hierarchy == 0 }?.ordinal ?? evaluation.coordinates[0]
      return try evaluation.with(tuple + evaluation.untouched(byMeasure: measure)) { try evaluation.cell() }
    })
}

extension Evaluation {
  /// The all member, or else the default one, of each hierarchy that a stored measure's facts do not know.
  fileprivate func untouched(byMeasure measure: Int32) -> [Member] {
    guard measure >= 0, !isCalculated(measure, in: 0) else { return [] }
    return scope.cube.hierarchies.dropFirst().filter { !cells.touches(Int($0.index), measure: Int(measure)) }
      .map { $0.member($0.allMember ?? $0.defaultMember) }
  }
}
