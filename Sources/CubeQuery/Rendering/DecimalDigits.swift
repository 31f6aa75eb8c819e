internal import StarSchema

/// A decimal number as its digits: ± 0.d₁d₂… × 10^`point`.
struct DecimalDigits: Hashable {
  let isNegative: Bool
  /// The digits, each 0 to 9.
  private let digits: [UInt8]
  /// How many of the digits stand before the point; negative when zeros come between it and the first.
  private let point: Int

  private init(isNegative: Bool, digits: [UInt8], point: Int) {
    self.isNegative = isNegative
    self.digits = digits
    self.point = point
  }

  init(_ number: Int64) {
    self.init(ScaledDecimal(unscaled: number, scale: 0))
  }

  init(_ number: ScaledDecimal) {
    let digits = String(number.unscaled.magnitude).utf8.map { $0 - 48 }
    self.init(isNegative: number.unscaled < 0, digits: digits, point: digits.count - number.scale)
  }

  /// The shortest decimal that reads back as `number`; nil when it is not finite.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    let text = number.magnitude.description
    let parts = text.split(separator: "e", maxSplits: 1)
    let halves = parts[0].split(separator: ".", maxSplits: 1)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let digits = halves.joined().utf8.map { $0 - 48 }
    self.init(isNegative: number < 0, digits: digits, point: halves[0].utf8.count + exponent)
  }

  /// The number × 10^`power`.
  func timesPowerOfTen(_ power: Int) -> DecimalDigits {
    DecimalDigits(isNegative: isNegative, digits: digits, point: point + power)
  }

  /// The nearest number of so many decimals, half away from zero; zero has no sign.
  func rounded(toDecimals decimals: Int) -> DecimalDigits {
    let kept = point + decimals
    guard kept < digits.count else { return normalised(digits, point: point) }
    guard kept >= 0 else { return DecimalDigits(isNegative: false, digits: [], point: 0) }
    var rounded = [0] + digits[..<kept]
    if digits[kept] >= 5 {
      var position = rounded.count - 1
      while rounded[position] == 9 {
        rounded[position] = 0
        position -= 1
      }
      rounded[position] += 1
    }
    return normalised(rounded, point: point + 1)
  }

  private func normalised(_ digits: [UInt8], point: Int) -> DecimalDigits {
    let isZero = digits.allSatisfy { $0 == 0 }
    return DecimalDigits(isNegative: isNegative && !isZero, digits: digits, point: point)
  }

  /// The digits before the point, at least one, without leading zeros.
  var wholePart: String {
    let whole = (0..<max(0, point)).map { digit($0) }.drop { $0 == 0 }
    return whole.isEmpty ? "0" : Self.text(whole)
  }

  /// So many digits behind the point.
  func fraction(decimals: Int) -> String {
    Self.text((0..<decimals).map { digit(point + $0) })
  }

  private func digit(_ position: Int) -> UInt8 {
    digits.indices.contains(position) ? digits[position] : 0
  }

  private static func text(_ digits: some Sequence<UInt8>) -> String {
    digits.reduce(into: "") { $0 += String($1) }
  }
}
