internal import VisualBasic

/// The value of the cell at the current members: what a function computes with when it is given nothing else.
struct CurrentCell: ScalarNode {
  var type: ExpressionType { .scalar(.value) }
  var dependencies: HierarchySet { .everything }
  var readsCells: Bool { true }

  func scalar(_ evaluation: Evaluation) throws -> ScalarValue { try evaluation.cell() }
  func reach(_ reach: Reach, in space: Space) { reach.cell(in: space) }
}
