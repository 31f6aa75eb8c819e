/// An exact decimal number: `unscaled` × 10^−`scale`.
///
/// Money travels as this from the database to the page, so that two sources of cells agree to the last digit.
public struct ScaledDecimal: Sendable, Hashable {
  /// The digits, with the sign.
  public let unscaled: Int64
  /// How many of the digits stand behind the point; 0 to 18.
  public let scale: Int

  /// Makes the number `unscaled` × 10^−`scale`.
  public init(unscaled: Int64, scale: Int) {
    precondition((0...18).contains(scale), "the scale of a decimal is 0 to 18, not \(scale)")
    self.unscaled = unscaled
    self.scale = scale
  }

  /// The nearest double.
  public var doubleValue: Double {
    Double(unscaled) / Self.powersOfTen[scale]
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}

extension ScaledDecimal: CustomStringConvertible {
  /// The number with a point and all its decimals: `-12.50`.
  public var description: String {
    guard scale > 0 else { return String(unscaled) }
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    return (unscaled < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}
