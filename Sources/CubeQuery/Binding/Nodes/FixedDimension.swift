/// A dimension named by the statement, or that of something whose hierarchy is known.
struct FixedDimension: DimensionNode {
  /// Its hierarchies; at least one.
  let hierarchies: [Int]

  var type: ExpressionType { .dimension(hierarchies) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func dimension(_ evaluation: Evaluation) -> Int { hierarchies.first ?? 0 }
}
