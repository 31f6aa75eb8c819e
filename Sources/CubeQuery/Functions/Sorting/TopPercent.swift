extension Function {
  static let topPercent = Function(
    "TopPercent", "The fewest tuples with the highest values that make a percentage of the total together.",
    "TopPercent([Product].[Product Department].Members, 50, [Measures].[Unit Sales])",
    .set(.call, [.set, .number, .each(.number)]) { call in try call.reaching(bottom: false, percent: true) })
}
