/// The exact sum of decimal numbers read from text.
///
/// Takes numbers of at most 18 digits before and 18 behind the point; anything else is no number here, and the
/// statement that takes the same sum in the warehouse passes over the same texts.
struct ExactSum {
  private static let scale: Int128 = 1_000_000_000_000_000_000

  private var whole: Int128 = 0
  /// In units of 10^−18.
  private var fraction: Int128 = 0

  /// Adds the number that stands in `bytes`, if one does.
  mutating func add(_ bytes: UnsafePointer<UInt8>, _ range: Range<Int>) {
    var position = range.lowerBound
    guard position < range.upperBound else { return }
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative || bytes[position] == UInt8(ascii: "+") { position += 1 }
    guard let integer = digits(bytes, &position, range.upperBound) else { return }
    var decimals: (value: Int64, count: Int) = (0, 0)
    if position < range.upperBound {
      guard bytes[position] == UInt8(ascii: ".") else { return }
      position += 1
      guard let read = digits(bytes, &position, range.upperBound), position == range.upperBound else { return }
      decimals = read
    }
    var scaled = Int128(decimals.value)
    for _ in decimals.count..<18 { scaled *= 10 }
    whole += isNegative ? -Int128(integer.value) : Int128(integer.value)
    fraction += isNegative ? -scaled : scaled
  }

  private func digits(
    _ bytes: UnsafePointer<UInt8>, _ position: inout Int, _ end: Int
  ) -> (value: Int64, count: Int)? {
    let start = position
    var value: Int64 = 0
    while position < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      guard position - start < 18 else { return nil }
      value = value * 10 + Int64(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    return position > start ? (value, position - start) : nil
  }

  /// The sum as decimal text.
  var text: String {
    var carried = whole + fraction / Self.scale
    var rest = fraction % Self.scale
    if carried > 0, rest < 0 {
      carried -= 1
      rest += Self.scale
    } else if carried < 0, rest > 0 {
      carried += 1
      rest -= Self.scale
    }
    let sign = carried < 0 || rest < 0 ? "-" : ""
    let digits = String(rest.magnitude)
    return sign + String(carried.magnitude) + "." + String(repeating: "0", count: 18 - digits.count) + digits
  }
}
