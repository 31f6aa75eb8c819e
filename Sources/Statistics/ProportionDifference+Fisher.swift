internal import Foundation

extension ProportionDifference {
  /// The two-sided p-value of Fisher's exact test: the probability, with all totals as they are, of the tables that are
  /// no more probable than the one observed.
  ///
  /// Source: Fisher (1935), The Design of Experiments; the two-sided rule and its tolerance of 1e−7 are those of R's
  /// `fisher.test`.
  ///
  /// - Complexity: O(*s*), *s* the smaller of the successes in all and the smaller sample.
  public var fisher: Double {
    let successes = first.successes + second.successes
    let least = max(0, successes - second.trials)
    let most = min(successes, first.trials)
    let logarithm = { (count: Int) in
      Binomial.logChoose(first.trials, count) + Binomial.logChoose(second.trials, successes - count)
    }
    let observed = logarithm(first.successes)
    // Relative to the observed table, so that neither large nor small totals leave the range of a double.
    var extreme = 0.0
    var whole = 0.0
    for count in least...most {
      let relative = exp(logarithm(count) - observed)
      whole += relative
      if relative <= 1 + 1e-7 { extreme += relative }
    }
    return whole.isFinite ? min(1, extreme / whole) : 0
  }
}
