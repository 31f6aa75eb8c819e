internal import VisualBasic

extension Function {
  static let validMeasure = Function(
    "ValidMeasure",
    "A measure's value with every dimension that does not touch its star at all of its members, so that it is there for any member of them.",
    "ValidMeasure([Measures].[Unit Sales])",
    .scalar(
      .call, [.tuple], .value, looksAt: .everything,
      reaching: { reach, space, arguments in
        arguments[0].reach(reach, in: space)
        guard let bound = reach.bound(of: arguments[0], in: space), !bound.isEmpty else { return }
        let inner = space.with(bound)
        for measure in inner[0].ordinals {
          var valid = inner
          valid[0] = CoordinateSet(measure)
          for member in reach.evaluation.resting(besides: measure) {
            valid[Int(member.hierarchy)] = CoordinateSet(member.ordinal)
          }
          reach.cell(in: valid)
        }
      }
    ) { call in
      guard let tuple = try call.tuple(0) else { return .null }
      let evaluation = call.evaluation
      return try evaluation.with(tuple) {
        try evaluation.with(evaluation.resting(besides: evaluation.coordinates[0])) { try evaluation.cell() }
      }
    })
}

extension Evaluation {
  /// For each hierarchy that does not touch a stored measure's star the member that stands for all; none for a
  /// calculated measure.
  func resting(besides measure: Int32) -> [Member] {
    guard !isCalculated(measure, in: 0) else { return [] }
    return scope.cube.hierarchies.dropFirst().compactMap { hierarchy in
      guard !cells.touches(Int(hierarchy.index), measure: Int(measure)) else { return nil }
      return hierarchy.allMember.map { hierarchy.member($0) }
    }
  }
}
