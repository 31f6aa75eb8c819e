extension Function {
  static let bottomCount = Function(
    "BottomCount",
    "The tuples of a set with the lowest values, so many, the lowest first; null is lowest; without values the last ones.",
    "BottomCount([Store].[USA].Children, 2, [Measures].[Unit Sales])",
    .set(.call, [.set, .integer, .optional(.each(.value))]) { call in try call.extremes(bottom: true) })
}
