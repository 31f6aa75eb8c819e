internal import VisualBasic

/// `NULL`: the empty value, the null member, no tuple, no tuples.
struct NullLiteral: ScalarNode, MemberNode, TupleNode, SetNode {
  var type: ExpressionType { .null }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func scalar(_ evaluation: Evaluation) -> ScalarValue { .null }
  func member(_ evaluation: Evaluation) -> Member? { nil }
  func tuple(_ evaluation: Evaluation) -> [Member]? { nil }
  func set(_ evaluation: Evaluation) -> TupleSet { .empty }
}
