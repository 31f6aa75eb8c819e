extension Function {
  static let sampleVariance = Function(
    "Var", "The variance of a sample: of an expression over a set.",
    "Var([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: true) })

  static let sampleVarianceLong = Function(
    "Variance", "The same as `Var`.", "Variance([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: true) })
}
