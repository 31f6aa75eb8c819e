extension Function {
  static let linRegIntercept = Function(
    "LinRegIntercept", "Where the line through y and x over a set is at x = 0: y is given first.",
    "LinRegIntercept([Time].[1997].Children, [Measures].[Store Sales], [Measures].[Unit Sales])",
    .pairStatistic { $0.line.intercept })
}
