/// A cube that was carried over, with what virtual cubes need to know of it.
struct CarriedCube {
  let cube: Cube
  /// The name of its star.
  let star: String
  /// The role or degenerate dimension by the dimension's name in the cube.
  let dimensions: [String: CarriedUse]
  /// The definitions of its measures, in order.
  let measures: [YAML.Entry]
}

/// How a cube uses a dimension.
struct CarriedUse {
  let use: DimensionUse
  let dimension: CarriedDimension
  /// The role; nil for a dimension that stands in the fact table.
  let role: String?

  /// Whether people see it.
  var isVisible: Bool { use.labels.isVisible && dimension.isVisible }
}
