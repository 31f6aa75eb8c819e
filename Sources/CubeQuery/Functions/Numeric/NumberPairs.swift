/// Pairs of numbers, of tuples at which neither is null.
struct NumberPairs {
  let x: [Double]
  let y: [Double]

  init(x: [Double?], y: [Double?]) {
    let pairs = zip(x, y).compactMap { x, y in x.flatMap { x in y.map { (x, $0) } } }
    self.x = pairs.map(\.0)
    self.y = pairs.map(\.1)
  }

  var isEmpty: Bool { x.isEmpty }

  /// The mean product of deviations; of a sample it is taken over one pair less.
  func covariance(ofSample isSample: Bool) -> Double {
    let (meanX, meanY) = (x.mean, y.mean)
    let sum = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    return sum / Double(isSample ? x.count - 1 : x.count)
  }

  /// Pearson's coefficient of correlation.
  var correlation: Double {
    covariance(ofSample: false) / (x.variance(ofSample: false) * y.variance(ofSample: false)).squareRoot()
  }

  /// The line y = slope · x + intercept with the least squared distance from the pairs.
  var line: (slope: Double, intercept: Double) {
    let slope = covariance(ofSample: false) / x.variance(ofSample: false)
    return (slope, y.mean - slope * x.mean)
  }

  /// The sum of the squared distances of the pairs from their line.
  private var squaredErrors: Double {
    let line = line
    return zip(x, y).reduce(0) { sum, pair in
      let error = pair.1 - (line.slope * pair.0 + line.intercept)
      return sum + error * error
    }
  }

  /// The part of the variance of y that the line explains.
  var explained: Double {
    1 - squaredErrors / (y.variance(ofSample: false) * Double(y.count))
  }

  /// The variance of the errors around the line, which takes two numbers from the pairs.
  var errorVariance: Double { squaredErrors / Double(x.count - 2) }
}
