internal import CNumerics

/// The binomial distribution.
enum Binomial {
  /// The probability of at most so many successes.
  static func atMost(_ successes: Int, trials: Int, probability: Double) -> Double {
    cnumerics_binomial_cdf(Double(successes), Double(trials), probability)
  }

  /// The logarithm of the number of ways to choose some of many.
  static func logChoose(_ all: Int, _ chosen: Int) -> Double {
    cnumerics_log_gamma(Double(all) + 1) - cnumerics_log_gamma(Double(chosen) + 1)
      - cnumerics_log_gamma(Double(all - chosen) + 1)
  }
}
