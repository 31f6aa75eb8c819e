/// An exact decimal number: `unscaled` × 10^−`scale`.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits, with the sign.
  public let unscaled: Int64
  /// How many of the digits stand behind the point; 0 to 18.
  public let scale: Int

  /// Makes the number `unscaled` × 10^−`scale`; the scale is 0 to 18.
  public init(unscaled: Int64, scale: Int) {
    precondition((0...18).contains(scale), "the scale of a decimal is 0 to 18, not \(scale)")
    self.unscaled = unscaled
    self.scale = scale
  }

  /// Reads `12`, `-0.50` or `.5`; nil for anything else, also for an exponent and for more digits than fit.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.first == "-"
    let digits = text.dropFirst(isNegative ? 1 : 0)
    let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let scale = parts.count > 1 ? parts[1].count : 0
    guard scale <= 18, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }),
      let magnitude = Int64(parts.joined())
    else { return nil }
    self.init(unscaled: isNegative ? -magnitude : magnitude, scale: scale)
  }

  /// The nearest double.
  public var doubleValue: Double {
    Double(unscaled) / Self.powersOfTen[scale]
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
  ]
}

extension ExactDecimal: CustomStringConvertible {
  /// The number with a point and all its decimals: `-12.50`.
  public var description: String {
    guard scale > 0 else { return String(unscaled) }
    let digits = String(unscaled.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    let point = padded.index(padded.endIndex, offsetBy: -scale)
    return (unscaled < 0 ? "-" : "") + padded[..<point] + "." + padded[point...]
  }
}

extension ExactDecimal {
  /// The number without zeros at the end of its fraction: `-12.5`.
  var shortestText: String {
    guard scale > 0 else { return description }
    var digits = description[...]
    while digits.last == "0" { digits.removeLast() }
    return String(digits.last == "." ? digits.dropLast() : digits)
  }
}
