extension Function {
  static let maximum = Function(
    "Max", "The greatest number that an expression is over a set.",
    "Max([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.reduce(-.infinity, Swift.max) })
}
