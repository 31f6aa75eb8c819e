/// An argument that was not given.
struct Omitted: Node {
  var type: ExpressionType { .null }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }
}
