/// A named set of the cube or the statement: computed once, where only the slicer has set the current members.
struct NamedSetNode: NamedNode {
  /// Its number in the scope.
  let number: Int
  let type: ExpressionType
  let readsCells: Bool

  var slot: Int { number }
  var dependencies: HierarchySet { HierarchySet() }

  func set(_ evaluation: Evaluation) throws -> TupleSet { try evaluation.namedSet(number) }

  func reach(_ reach: Reach, in space: Space) { reach.namedSet(number) }

  /// Its tuples, where it could be computed already.
  func bound(_ reach: Reach, in space: Space) -> Bound? { reach.boundOfNamedSet(number) }
}
