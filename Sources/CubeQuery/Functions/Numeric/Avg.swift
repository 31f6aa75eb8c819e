extension Function {
  static let avg = Function(
    "Avg", "The mean of an expression over a set, without nulls; null where all of them are.",
    "Avg([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.mean })
}
