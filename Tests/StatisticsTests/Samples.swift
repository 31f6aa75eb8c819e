import Statistics

/// The difference of shares from first successes, first trials, second successes, second trials.
func difference(_ counts: [Int]) throws -> ProportionDifference {
  ProportionDifference(
    of: try Proportion(successes: counts[0], trials: counts[1]),
    minus: try Proportion(successes: counts[2], trials: counts[3]))
}

/// A ratio from the numbers of its units.
func cityRatio(numerators: [Double], denominators: [Double]) throws -> Ratio {
  try Ratio(
    count: numerators.count, numerators: numerators.reduce(0, +), denominators: denominators.reduce(0, +),
    squaredNumerators: numerators.reduce(0) { $0 + $1 * $1 },
    squaredDenominators: denominators.reduce(0) { $0 + $1 * $1 },
    products: zip(numerators, denominators).reduce(0) { $0 + $1.0 * $1.1 })
}
