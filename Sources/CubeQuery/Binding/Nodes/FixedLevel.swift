/// A level named by the statement.
struct FixedLevel: LevelNode {
  let place: LevelPlace

  var type: ExpressionType { .level(place.hierarchy) }
  var dependencies: HierarchySet { HierarchySet() }
  var readsCells: Bool { false }

  func level(_ evaluation: Evaluation) -> LevelPlace? { place }
}
