extension Function {
  static let covariance = Function(
    "Covariance", "The covariance of two expressions over a set.",
    "Covariance([Time].[1997].Children, [Measures].[Unit Sales], [Measures].[Store Sales])",
    .pairStatistic { $0.covariance(ofSample: false) })
}
