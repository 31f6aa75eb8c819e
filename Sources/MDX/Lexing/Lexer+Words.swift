extension Lexer {
  /// Reads a number and gives it the digits that its point lacks.
  mutating func number() -> Token.Kind {
    let start = index
    skipDigits()
    let hasWhole = index > start
    var hasFraction = false
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      let after = byteAfter()
      hasFraction = after.map(Self.isDigit) ?? false
      // `1.` is a number, but `1.Name` is a property of one.
      if hasFraction
        || !(after == UInt8(ascii: "[") || after == UInt8(ascii: "&") || wordScalarLength(at: index + 1) != nil)
      {
        index += 1
        skipDigits()
      }
    }
    var digits = String(decoding: bytes[start..<index], as: UTF8.self)
    if !hasWhole { digits = "0" + digits }
    if digits.last == "." { digits.removeLast() }
    if index < bytes.count, bytes[index] == UInt8(ascii: "e") || bytes[index] == UInt8(ascii: "E") {
      let exponent = index
      let isSigned = byteAfter() == UInt8(ascii: "-") || byteAfter() == UInt8(ascii: "+")
      if let digit = byteAfter(isSigned ? 2 : 1), Self.isDigit(digit) {
        index += isSigned ? 2 : 1
        skipDigits()
        digits += String(decoding: bytes[exponent..<index], as: UTF8.self)
      }
    }
    return .number(digits)
  }

  private mutating func skipDigits() {
    while index < bytes.count, Self.isDigit(bytes[index]) { index += 1 }
  }

  /// Reads a word to its end.
  mutating func word(from start: Int) -> Token.Kind {
    while let length = wordScalarLength(at: index) { index += length }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return .word(word, Keyword(word))
  }

  /// The bytes of the scalar at an index if a word may hold it.
  func wordScalarLength(at index: Int, isFirst: Bool = false) -> Int? {
    guard index < bytes.count else { return nil }
    let (scalar, length) = scalar(at: index)
    return (isFirst ? Spelling.beginsWord(scalar) : Spelling.continuesWord(scalar)) ? length : nil
  }

  /// The scalar at an index and its bytes; the text is known to be UTF-8.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for byte in bytes[index..<min(index + length, bytes.count)].dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The byte some way behind the index.
  func byteAfter(_ distance: Int = 1) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
