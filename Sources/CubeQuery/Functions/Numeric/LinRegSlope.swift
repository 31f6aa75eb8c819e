extension Function {
  static let linRegSlope = Function(
    "LinRegSlope", "The slope of the line through y and x over a set: y is given first.",
    "LinRegSlope([Time].[1997].Children, [Measures].[Store Sales], [Measures].[Unit Sales])",
    .pairStatistic { $0.line.slope })
}
