extension Function {
  static let covarianceN = Function(
    "CovarianceN", "The covariance of two expressions over a set that is a sample.",
    "CovarianceN([Time].[1997].Children, [Measures].[Unit Sales], [Measures].[Store Sales])",
    .pairStatistic { $0.covariance(ofSample: true) })
}
