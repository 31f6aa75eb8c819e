extension Function {
  static let linRegR2 = Function(
    "LinRegR2", "The part of the variance of y that the line through y and x over a set explains.",
    "LinRegR2([Time].[1997].Children, [Measures].[Store Sales], [Measures].[Unit Sales])",
    .pairStatistic { $0.explained })
}
