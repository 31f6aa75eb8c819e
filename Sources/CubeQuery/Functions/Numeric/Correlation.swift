extension Function {
  static let correlation = Function(
    "Correlation", "How far two expressions over a set go together, from -1 to 1.",
    "Correlation([Time].[1997].Children, [Measures].[Unit Sales], [Measures].[Store Sales])",
    .pairStatistic { $0.correlation })
}
