internal import Foundation

/// The standard normal distribution, by its quantiles.
enum StandardNormal {
  /// The number below which a value is with the probability, which lies between 0 and 1, to an accuracy of 10⁻⁶.
  ///
  /// The root of the distribution function is bracketed by steps of 1 from ±1 and found by Brent's method, with the
  /// accuracy that Mondrian's `InverseNormal` has, so that both say the same number.
  static func quantile(of probability: Double) -> Double {
    let start: Double = probability < 0.5 ? -1 : probability > 0.5 ? 1 : 0
    let excess = { (x: Double) in 0.5 * (1 + erf(x / 2.0.squareRoot())) - probability }
    var (lower, upper) = (start, start)
    repeat {
      lower = probability < 0.5 ? lower - 1 : max(lower - 1, 0)
      upper = probability < 0.5 ? min(upper + 1, 0) : upper + 1
    } while excess(lower) * excess(upper) > 0 && upper - lower < 80
    return BrentSolver(accuracy: 1e-6).root(of: excess, from: lower, to: upper)
  }
}
