internal import VisualBasic

extension Function {
  static let aggregate = Function(
    "Aggregate",
    "The value of a measure over all tuples of a set together, put together as the measure is: sums add up, a distinct count counts each once.",
    "Aggregate({[Time].[1997].[Q1], [Time].[1997].[Q2]}, [Measures].[Customer Count])",
    .scalar(
      .call, [.set, .optional(.each(.number), default: .cell)], .value,
      reaching: { reach, space, arguments in
        arguments[0].reach(reach, in: space)
        guard let set = arguments[0] as? any SetNode else { return }
        reach.forEachValue(of: set, in: space) { tuples, inner in
          guard !tuples.isEmpty else { return }
          let number = reach.evaluation.register(AggregatedSet(tuples: tuples, isSlicer: false))
          var held = inner
          for hierarchy in tuples.hierarchies { held[hierarchy] = CoordinateSet(number) }
          arguments[1].reach(reach, in: held)
        }
      }
    ) { call in
      let set = try call.set(0)
      if set.isEmpty { return .null }
      if set.count == 1 { return try call.evaluation.with(set.tuple(0)) { try call.scalar(1) } }
      let evaluation = call.evaluation
      let number = evaluation.register(AggregatedSet(tuples: set, isSlicer: false))
      let held = set.hierarchies.map { Member(hierarchy: Int32($0), ordinal: number) }
      return try evaluation.with(held) { try call.scalar(1) }
    })
}
