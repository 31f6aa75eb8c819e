/// A hierarchy named by the statement, or that of something whose hierarchy is known.
struct FixedHierarchy: HierarchyNode {
  let index: Int

  var type: ExpressionType { .hierarchy(index) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func hierarchy(_ evaluation: Evaluation) -> Int { index }
}
