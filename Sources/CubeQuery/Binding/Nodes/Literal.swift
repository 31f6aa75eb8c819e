internal import VisualBasic

/// A number, text or truth as written.
struct Literal: ScalarNode {
  let value: ScalarValue

  var type: ExpressionType { .scalar(value.kind ?? .value) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func scalar(_ evaluation: Evaluation) -> ScalarValue { value }
}
