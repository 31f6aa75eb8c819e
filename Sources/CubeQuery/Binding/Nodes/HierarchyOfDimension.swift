/// The first hierarchy of a dimension that is computed.
struct HierarchyOfDimension: HierarchyNode {
  let dimension: any DimensionNode

  init(_ dimension: any DimensionNode) { self.dimension = dimension }

  var type: ExpressionType { .hierarchy(nil) }
  var dependencies: HierarchySet { dimension.dependencies }
  var readsCells: Bool { dimension.readsCells }

  func hierarchy(_ evaluation: Evaluation) throws -> Int { try dimension.dimension(evaluation) }
}
