extension Function {
  static let bottomSum = Function(
    "BottomSum", "The fewest tuples with the lowest values that make a sum together.",
    "BottomSum([Product].[Product Department].Members, 10000, [Measures].[Unit Sales])",
    .set(.call, [.set, .number, .each(.number)]) { call in try call.reaching(bottom: true, percent: false) })
}
