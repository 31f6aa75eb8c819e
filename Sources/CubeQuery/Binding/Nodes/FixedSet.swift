/// A set that is known.
struct FixedSet: SetNode {
  let fixed: TupleSet

  init(_ set: TupleSet) { fixed = set }

  var type: ExpressionType { .set(fixed.hierarchies.isEmpty ? nil : fixed.hierarchies) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func set(_ evaluation: Evaluation) -> TupleSet { fixed }
}
