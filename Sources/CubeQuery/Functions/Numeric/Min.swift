extension Function {
  static let minimum = Function(
    "Min", "The least number that an expression is over a set.",
    "Min([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.reduce(.infinity, Swift.min) })
}
