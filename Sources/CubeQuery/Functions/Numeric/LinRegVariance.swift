extension Function {
  static let linRegVariance = Function(
    "LinRegVariance", "The variance of y around the line through y and x over a set.",
    "LinRegVariance([Time].[1997].Children, [Measures].[Store Sales], [Measures].[Unit Sales])",
    .pairStatistic { $0.errorVariance })
}
