extension Function {
  static let median = Function(
    "Median", "The number in the middle of those that an expression is over a set.",
    "Median([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.quantile(0.5) })
}
