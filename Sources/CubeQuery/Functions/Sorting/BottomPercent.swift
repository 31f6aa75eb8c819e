extension Function {
  static let bottomPercent = Function(
    "BottomPercent", "The fewest tuples with the lowest values that make a percentage of the total together.",
    "BottomPercent([Store].[USA].Children, 50, [Measures].[Unit Sales])",
    .set(.call, [.set, .number, .each(.number)]) { call in try call.reaching(bottom: true, percent: true) })
}
