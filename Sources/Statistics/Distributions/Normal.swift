internal import CNumerics

/// The standard normal distribution.
enum Normal {
  /// The number z with probability `level` between −z and z.
  static func critical(level: Double, in place: String) throws(StatisticsError) -> Double {
    try Check.share(level, "level", in: place)
    return cnumerics_normal_quantile(0.5 + level / 2)
  }

  /// The number that a standard normal variable is below with a probability.
  static func quantile(_ probability: Double) -> Double { cnumerics_normal_quantile(probability) }

  /// The probability of a value at least as far from zero, on either side.
  static func twoSided(_ z: Double) -> Double { 2 * cnumerics_normal_cdf(-z.magnitude) }
}
