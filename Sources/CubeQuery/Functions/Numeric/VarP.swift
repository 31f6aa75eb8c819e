extension Function {
  static let varP = Function(
    "VarP", "The variance of an expression over a set.", "VarP([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: false) })

  static let varianceP = Function(
    "VarianceP", "The same as `VarP`.", "VarianceP([Time].[1997].Children, [Measures].[Unit Sales])",
    .statistic { $0.variance(ofSample: false) })
}
