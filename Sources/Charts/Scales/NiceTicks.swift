/// Ticks at round numbers that cover a domain: steps of 1, 2 or 5 times a power of ten.
struct NiceTicks: Equatable {
  /// The ticks, rising, equally far apart; the first at or below the domain, the last at or above it,
  /// to a billionth of a step.
  let values: [Double]
  /// The step is `mantissa` times ten to the power `exponent`.
  let mantissa: Int
  let exponent: Int

  /// The domain from the first tick to the last.
  var domain: ClosedRange<Double> { values[0]...values[values.count - 1] }

  /// Covers a domain with the finest nice step that needs at most `count` intervals.
  ///
  /// A domain without extent is widened by a tenth of its number to both sides, or to 0...1 at zero.
  init(covering domain: ClosedRange<Double>, count: Int) {
    let widened = NiceTicks.widened(domain)
    let lower = widened.lowerBound
    let upper = widened.upperBound
    var exponent = NiceTicks.exponent(of: (upper - lower) / Double(max(count, 1)))
    while true {
      for mantissa in [1, 2, 5] {
        // 0.30000000000000004 lies on the tick 0.3, not a step beyond it.
        let first = (lower / Double(mantissa) / NiceTicks.power(exponent) + 1e-9).rounded(.down)
        let last = max(first + 1, (upper / Double(mantissa) / NiceTicks.power(exponent) - 1e-9).rounded(.up))
        guard last - first <= Double(max(count, 1)) else { continue }
        self.mantissa = mantissa
        self.exponent = exponent
        values = (0...Int(last - first)).map { NiceTicks.value((first + Double($0)) * Double(mantissa), exponent) }
        return
      }
      exponent += 1
    }
  }

  /// Digits after the point that the ticks need when they are written in a unit of ten to the power `unit`.
  func decimals(unit: Int) -> Int { max(0, unit - exponent) }

  private static func widened(_ domain: ClosedRange<Double>) -> ClosedRange<Double> {
    let size = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
    guard size > 1e-290 else { return 0...1 }
    guard domain.upperBound - domain.lowerBound < size * 1e-9 else { return domain }
    let middle = domain.lowerBound / 2 + domain.upperBound / 2
    return (middle - size / 10)...(middle + size / 10)
  }

  /// The power of ten at or below a number.
  static func exponent(of number: Double) -> Int {
    var exponent = 0
    while power(exponent) > number { exponent -= 1 }
    while power(exponent + 1) <= number { exponent += 1 }
    return exponent
  }

  /// Ten to a power, exact to the last digit where a double can be.
  static func power(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .infinity }

  /// Divides for negative powers: 3 / 10 is 0.3, 3 × 0.1 is not.
  private static func value(_ number: Double, _ exponent: Int) -> Double {
    exponent < 0 ? number / power(-exponent) : number * power(exponent)
  }
}
