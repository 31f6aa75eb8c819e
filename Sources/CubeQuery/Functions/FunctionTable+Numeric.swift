extension FunctionTable {
  /// What yields numbers from sets.
  static let numeric: [Function] = [
    .aggregate, .sum, .lastNonEmpty, .avg, .count, .distinctCount, .maximum, .minimum, .median, .percentile, .firstQ,
    .thirdQ, .rank, .stdev,
    .stddev, .stdevP, .stddevP, .sampleVariance, .sampleVarianceLong, .varP, .varianceP, .correlation, .covariance,
    .covarianceN, .linRegSlope, .linRegIntercept, .linRegPoint, .linRegR2, .linRegVariance, .ordinal, .internalRate,
    .netPresentValue, .modifiedInternalRate,
  ]
}
