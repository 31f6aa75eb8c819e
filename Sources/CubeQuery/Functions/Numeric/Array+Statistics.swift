/// Statistics of numbers as MDX has them.
extension [Double] {
  var mean: Double { reduce(0, +) / Double(count) }

  /// The mean of squared deviations; of a sample it is taken over one number less, which makes NaN of a single one.
  func variance(ofSample isSample: Bool) -> Double {
    let mean = mean
    return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(isSample ? count - 1 : count)
  }

  /// The number that a part of the numbers is below, interpolated between the two neighbours of the place p·(n − 1).
  ///
  /// - Parameter part: from 0 to 1; there must be a number.
  func quantile(_ part: Double) -> Double {
    let sorted = sorted()
    let place = part * Double(count - 1)
    let below = Int(place)
    guard below + 1 < count else { return sorted[count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// The quartile 1 to 3 as Mondrian takes it: the mean of the numbers at the place n·q / 4, cut to a whole one, and
  /// behind it.
  func quartile(_ quarter: Int) -> Double {
    let sorted = sorted()
    let place = count * quarter / 4
    return place < count - 1 ? (sorted[place] + sorted[place + 1]) / 2 : sorted[count - 1]
  }
}
