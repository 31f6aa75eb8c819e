/// Numbers laid out evenly along a line.
struct LinearScale: Equatable {
  /// The numbers at the two ends of the line.
  let domain: ClosedRange<Double>
  /// Where the line starts and ends on the page; it may run backwards.
  let start: Double
  let end: Double

  /// The place of a number.
  func position(of number: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (start + end) / 2 }
    return start + (number - domain.lowerBound) / span * (end - start)
  }
}
