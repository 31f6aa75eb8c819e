extension Function {
  static let stdev = Function(
    "Stdev", "The standard deviation of a sample: of an expression over a set.",
    "Stdev([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: true).squareRoot() })

  static let stddev = Function(
    "Stddev", "The same as `Stdev`.", "Stddev([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: true).squareRoot() })
}
