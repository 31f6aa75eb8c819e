extension Function {
  static let stdevP = Function(
    "StdevP", "The standard deviation of an expression over a set.",
    "StdevP([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: false).squareRoot() })

  static let stddevP = Function(
    "StddevP", "The same as `StdevP`.", "StddevP([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: false).squareRoot() })
}
