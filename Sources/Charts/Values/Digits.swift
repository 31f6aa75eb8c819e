/// Decimal digits of a number that is not negative, independent of any locale.
enum Digits {
  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  /// Rounded to so many decimals, halves away from zero.
  static func rounded(_ magnitude: Double, decimals: Int) -> Double {
    (magnitude * powers[decimals]).rounded(.toNearestOrAwayFromZero) / powers[decimals]
  }

  /// Digits, those before the point in groups of three if `grouped`, with so many after it.
  ///
  /// Beyond 9e15 a double has no decimals left, and beyond 1e18 digits would only pretend to be exact: `1.5e+20`.
  static func text(_ magnitude: Double, decimals: Int, grouped isGrouped: Bool = true) -> String {
    let scaled = (magnitude * powers[decimals]).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else {
      if decimals > 0 { return text(magnitude, decimals: 0, grouped: isGrouped) }
      return magnitude < 1e18 ? whole(UInt64(magnitude), isGrouped) : "\(magnitude)"
    }
    let units = UInt64(scaled)
    let power = UInt64(powers[decimals])
    guard decimals > 0 else { return whole(units, isGrouped) }
    let fraction = String(units % power)
    return whole(units / power, isGrouped) + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// Without zeros at the end of the decimals.
  static func trimmed(_ digits: String) -> String {
    guard digits.contains("."), !digits.contains("e") else { return digits }
    var result = digits[...]
    while result.last == "0" { result = result.dropLast() }
    return String(result.last == "." ? result.dropLast() : result)
  }

  private static func whole(_ number: UInt64, _ isGrouped: Bool) -> String {
    let digits = String(number)
    guard isGrouped else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
