/// Reads decimal numbers as scaled 64-bit integers, exactly or not at all.
enum ScaledDecimal {
  /// `text` in units of 10^−`scale`; nil when it is no plain decimal number, has more decimals than `scale` that are
  /// not zero, or overflows.
  static func parse(_ text: UnsafeBufferPointer<UInt8>, scale: Int) -> Int64? {
    var digits = text[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var value: Int64 = 0
    var decimals: Int?
    var hasDigits = false
    for byte in digits {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      hasDigits = true
      let digit = Int64(byte - UInt8(ascii: "0"))
      if let read = decimals {
        if read >= scale {
          if digit != 0 { return nil }
          continue
        }
        decimals = read + 1
      }
      guard let next = append(digit, to: value, isNegative: isNegative) else { return nil }
      value = next
    }
    guard hasDigits else { return nil }
    for _ in (decimals ?? 0)..<max(scale, decimals ?? 0) {
      guard let next = append(0, to: value, isNegative: isNegative) else { return nil }
      value = next
    }
    return value
  }

  /// Grows away from zero in the number's own sign, so that `Int64.min` can be read.
  private static func append(_ digit: Int64, to value: Int64, isNegative: Bool) -> Int64? {
    let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) =
      isNegative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
    return overflow || carry ? nil : sum
  }
}
