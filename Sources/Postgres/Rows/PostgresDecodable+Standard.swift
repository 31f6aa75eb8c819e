extension PostgresDecodable where Self: FixedWidthInteger {
  /// Digits with a sign; nil when they do not fit.
  public init?(postgresText: UnsafeBufferPointer<UInt8>) {
    var digits = postgresText[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    guard !digits.isEmpty else { return nil }
    var value: Self = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let digit = Self(truncatingIfNeeded: byte - UInt8(ascii: "0"))
      let (shifted, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) =
        isNegative ? shifted.subtractingReportingOverflow(digit) : shifted.addingReportingOverflow(digit)
      if overflow || carry { return nil }
      value = sum
    }
    self = value
  }

  /// `a 64-bit integer`, by the width.
  public static var postgresName: String { "a \(bitWidth)-bit integer" }
}

extension Int: PostgresDecodable {}
extension Int16: PostgresDecodable {}
extension Int32: PostgresDecodable {}
extension Int64: PostgresDecodable {}

extension Double: PostgresDecodable {
  /// A number in decimal or exponent form, `NaN`, `Infinity` or `-Infinity`.
  public init?(postgresText: UnsafeBufferPointer<UInt8>) {
    self.init(String(decoding: postgresText, as: UTF8.self))
  }

  /// `a number`.
  public static var postgresName: String { "a number" }
}

extension Bool: PostgresDecodable {
  /// `t` or `f`.
  public init?(postgresText: UnsafeBufferPointer<UInt8>) {
    guard postgresText.count == 1 else { return nil }
    switch postgresText[0] {
    case UInt8(ascii: "t"): self = true
    case UInt8(ascii: "f"): self = false
    default: return nil
    }
  }

  /// `a boolean`.
  public static var postgresName: String { "a boolean" }
}

extension String: PostgresDecodable {
  /// Any text.
  public init?(postgresText: UnsafeBufferPointer<UInt8>) {
    self.init(decoding: postgresText, as: UTF8.self)
  }

  /// `a text`.
  public static var postgresName: String { "a text" }
}
