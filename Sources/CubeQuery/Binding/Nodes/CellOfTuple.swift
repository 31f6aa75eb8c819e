internal import VisualBasic

/// A tuple, or a member, where a scalar is wanted: the value of the cell there.
struct CellOfTuple: ScalarNode {
  let tuple: any TupleNode

  init(_ tuple: any TupleNode) { self.tuple = tuple }

  var type: ExpressionType { .scalar(.value) }

  var dependencies: HierarchySet {
    guard let hierarchies = tuple.type.asSetOrTuple else { return .everything }
    return HierarchySet.everything.subtracting(hierarchies).union(tuple.dependencies)
  }

  var readsCells: Bool { true }

  func scalar(_ evaluation: Evaluation) throws -> ScalarValue {
    guard let members = try tuple.tuple(evaluation) else { return .null }
    return try evaluation.with(members) { try evaluation.cell() }
  }

  func reach(_ reach: Reach, in space: Space) {
    tuple.reach(reach, in: space)
    guard let bound = reach.bound(of: tuple, in: space), !bound.isEmpty else { return }
    reach.cell(in: space.with(bound))
  }
}
