internal import VisualBasic

/// What a visual total is: the cell over those members below it that are shown, put together as the measure is.
struct VisualTotal: ScalarNode {
  let shown: TupleSet

  var type: ExpressionType { .scalar(.value) }
  var dependencies: HierarchySet { HierarchySet.everything.subtracting(shown.hierarchies) }
  var readsCells: Bool { true }

  func scalar(_ evaluation: Evaluation) throws -> ScalarValue {
    if shown.count == 1 { return try evaluation.with(shown.tuple(0)) { try evaluation.cell() } }
    let number = evaluation.register(AggregatedSet(tuples: shown, isSlicer: false))
    return try evaluation.with(shown.hierarchies.map { Member(hierarchy: Int32($0), ordinal: number) }) {
      try evaluation.cell()
    }
  }

  func reach(_ reach: Reach, in space: Space) {
    var held = space
    let number = reach.evaluation.register(AggregatedSet(tuples: shown, isSlicer: false))
    for hierarchy in shown.hierarchies { held[hierarchy] = CoordinateSet(number) }
    reach.cell(in: held)
  }
}
