internal import CNumerics

/// Student's t distribution.
enum StudentT {
  /// The number t with probability `level` between −t and t.
  static func critical(level: Double, degreesOfFreedom: Double, in place: String) throws(StatisticsError) -> Double {
    try Check.share(level, "level", in: place)
    return cnumerics_student_t_quantile(0.5 + level / 2, degreesOfFreedom)
  }

  /// The number that a t variable is below with a probability.
  static func quantile(_ probability: Double, degreesOfFreedom: Double) -> Double {
    cnumerics_student_t_quantile(probability, degreesOfFreedom)
  }

  /// The probability of a value at least as far from zero, on either side.
  static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
    2 * cnumerics_student_t_cdf(-t.magnitude, degreesOfFreedom)
  }
}
