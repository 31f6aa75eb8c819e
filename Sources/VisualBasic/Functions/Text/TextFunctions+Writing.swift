extension TextFunctions {
  static let writing: [ScalarFunction] = [
    ScalarFunction("Hex", [.number("number")], .text, "The whole number in hexadecimal digits.") {
      (a) throws(ScalarFunctionError) in .text(String(try bits(of: a), radix: 16).uppercased())
    },
    ScalarFunction("Oct", [.number("number")], .text, "The whole number in octal digits.") {
      (a) throws(ScalarFunctionError) in .text(String(try bits(of: a), radix: 8))
    },
    ScalarFunction("Str", [.number("number")], .text, "The number as text, with a space where a minus would be.") {
      (a) throws(ScalarFunctionError) in
      let number = try a.number(0)
      return .text((number < 0 ? "" : " ") + ScalarValue.number(number).description)
    },
    ScalarFunction("Val", [.text("text")], .number, "The number at the beginning of the text, 0 where there is none.") {
      (a) throws(ScalarFunctionError) in .number(leadingNumber(of: try a.text(0)))
    },
  ]

  /// A whole number as its bits: 32 of them for a negative number that they can hold.
  private static func bits(of arguments: FunctionArguments) throws(ScalarFunctionError) -> UInt64 {
    let rounded = try arguments.number(0).rounded(.toNearestOrEven)
    guard let number = Int64(exactly: rounded) else {
      throw arguments.outOfRange(0, "must be a whole number of at most 18 digits")
    }
    return Int32(exactly: number).map { UInt64(UInt32(bitPattern: $0)) } ?? UInt64(bitPattern: number)
  }

  /// Reads digits, a sign, a point and an exponent, blind to spaces; `&H` and `&O` begin other digits.
  private static func leadingNumber(of text: String) -> Double {
    let letters = text.filter { !$0.isWhitespace }.uppercased()
    for (mark, radix, digits) in [("&H", 16, "0123456789ABCDEF"), ("&O", 8, "01234567")] where letters.hasPrefix(mark) {
      return Int64(letters.dropFirst(2).prefix { digits.contains($0) }, radix: radix).map(Double.init) ?? 0
    }
    let isDigit = { (letter: Character) in ("0"..."9").contains(letter) }
    let sign = letters.prefix { $0 == "-" || $0 == "+" }.prefix(1)
    let whole = letters.dropFirst(sign.count).prefix(while: isDigit)
    var rest = letters[whole.endIndex...]
    let fraction = rest.hasPrefix(".") ? rest.dropFirst().prefix(while: isDigit) : ""
    if rest.hasPrefix(".") { rest = rest.dropFirst(1 + fraction.count) }
    guard !whole.isEmpty || !fraction.isEmpty else { return 0 }
    let mantissa = "\(sign)0\(whole).\(fraction)0"
    guard rest.hasPrefix("E") else { return Double(mantissa) ?? 0 }
    let power = rest.dropFirst()
    let powerSign = power.prefix(1).filter { $0 == "-" || $0 == "+" }
    let powerDigits = power.dropFirst(powerSign.count).prefix(while: isDigit)
    return Double(powerDigits.isEmpty ? mantissa : "\(mantissa)E\(powerSign)\(powerDigits)") ?? 0
  }
}
