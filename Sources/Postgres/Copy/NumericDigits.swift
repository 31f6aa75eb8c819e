/// A decimal number in the server's digits of base 10,000; the server itself takes zero digits off both ends.
struct NumericDigits {
  /// Five digits before the point and five after it hold every 64-bit integer at every scale up to 18.
  private var digits = InlineArray<10, Int16>(repeating: 0)
  private(set) var count = 0
  /// The power of 10,000 of the first digit.
  private(set) var weight = 0

  /// The number `value` · 10^−`scale`.
  init(_ value: Int64, scale: Int) {
    precondition((0...18).contains(scale), "a scaled 64-bit integer has from 0 to 18 decimals")
    let unit = Self.powers[scale]
    var whole = value.magnitude / unit
    var fraction = value.magnitude % unit
    var wholeDigits = InlineArray<5, Int16>(repeating: 0)
    var wholeCount = 0
    while whole > 0 {
      wholeDigits[wholeCount] = Int16(whole % 10_000)
      whole /= 10_000
      wholeCount += 1
    }
    for index in (0..<wholeCount).reversed() { append(wholeDigits[index]) }
    weight = wholeCount - 1
    var decimals = scale
    while fraction > 0 {
      let digit: Int16
      if decimals >= 4 {
        decimals -= 4
        digit = Int16(fraction / Self.powers[decimals])
        fraction %= Self.powers[decimals]
      } else {
        digit = Int16(fraction * Self.powers[4 - decimals])
        fraction = 0
      }
      append(digit)
    }
  }

  subscript(index: Int) -> Int16 { digits[index] }

  private mutating func append(_ digit: Int16) {
    digits[count] = digit
    count += 1
  }

  private static let powers: [UInt64] = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
}
