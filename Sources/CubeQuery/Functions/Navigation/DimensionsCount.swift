internal import VisualBasic

extension Function {
  static let dimensionsCount = Function(
    "Dimensions.Count", "How many dimensions the cube has, the measures included.", "Dimensions.Count",
    .scalar(.property, [], .integer) { call in .integer(call.scope.permittedDimensions.count) })
}
