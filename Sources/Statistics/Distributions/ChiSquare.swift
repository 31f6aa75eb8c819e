internal import CNumerics

/// The chi-square distribution.
enum ChiSquare {
  /// The probability of a value at least as large.
  static func upper(_ value: Double, degreesOfFreedom: Double) -> Double {
    cnumerics_chi_squared_upper(value, degreesOfFreedom)
  }
}
