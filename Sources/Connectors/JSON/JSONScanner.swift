/// Reads a text of JSON (RFC 8259) into a tree, numbers as they stand.
struct JSONScanner {
  /// Lists and objects within each other beyond this are taken for an attack on the stack.
  static let greatestDepth = 128

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// Reads a whole text.
  ///
  /// - Throws: `JSONMistake` with the place of what is no JSON.
  static func node(of bytes: [UInt8]) throws(JSONMistake) -> JSONNode {
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONMistake) in
        var scanner = JSONScanner(bytes: buffer)
        scanner.skipMark()
        let node = try scanner.value(depth: 0)
        scanner.skipSpace()
        guard scanner.position == buffer.count else { throw scanner.mistake("something follows the value") }
        return node
      }
    }
    return try outcome.get()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  private func mistake(_ reason: String) -> JSONMistake { JSONMistake(offset: position, reason: reason) }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipMark() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  private mutating func value(depth: Int) throws(JSONMistake) -> JSONNode {
    guard depth <= Self.greatestDepth else { throw mistake("values stand too deep within each other") }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return .number(try number())
    case nil: throw mistake("the text ends where a value is expected")
    default: throw mistake("no value begins here")
    }
  }

  private mutating func word(_ word: StaticString, _ node: JSONNode) throws(JSONMistake) -> JSONNode {
    for index in 0..<word.utf8CodeUnitCount {
      guard next == word.utf8Start[index] else { throw mistake("no value begins here") }
      position += 1
    }
    return node
  }

  private mutating func object(depth: Int) throws(JSONMistake) -> JSONNode {
    var members: [(key: String, value: JSONNode)] = []
    position += 1
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw mistake("a key in quotation marks is expected") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw mistake("a colon is expected") }
      members.append((key, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw mistake("a comma or the object's end is expected") }
    }
  }

  private mutating func array(depth: Int) throws(JSONMistake) -> JSONNode {
    var items: [JSONNode] = []
    position += 1
    skipSpace()
    if take("]") { return .array(items) }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(items) }
      guard take(",") else { throw mistake("a comma or the list's end is expected") }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func number() throws(JSONMistake) -> String {
    let start = position
    _ = take("-")
    if !take("0") {
      guard digits() else { throw mistake("a digit is expected") }
    }
    if take("."), !digits() { throw mistake("a digit is expected behind the point") }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      guard digits() else { throw mistake("a digit is expected in the exponent") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private mutating func digits() -> Bool {
    let start = position
    while let byte = next, Self.isDigit(byte) { position += 1 }
    return position > start
  }

  private mutating func string() throws(JSONMistake) -> String {
    position += 1
    var text = ""
    var start = position
    while true {
      guard let byte = next else { throw mistake("a text is not closed") }
      switch byte {
      case UInt8(ascii: "\""):
        text += try piece(from: start)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += try piece(from: start)
        position += 1
        text.unicodeScalars.append(try escape())
        start = position
      case 0..<0x20: throw mistake("a control character stands in a text")
      default: position += 1
      }
    }
  }

  private func piece(from start: Int) throws(JSONMistake) -> String {
    guard start < position else { return "" }
    guard let text = String(validating: bytes[start..<position], as: UTF8.self) else {
      throw mistake("the text before holds bytes that are not UTF-8")
    }
    return text
  }

  private mutating func escape() throws(JSONMistake) -> Unicode.Scalar {
    guard let byte = next else { throw mistake("a text is not closed") }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try codePoint()
    default: throw mistake("a backslash stands before a character that it does not go with")
    }
  }

  /// Reads `\uXXXX`, or two of them for a character beyond the first plane.
  ///
  /// Half of such a pair alone is no character; U+FFFD takes its place, as wherever Unicode is decoded.
  private mutating func codePoint() throws(JSONMistake) -> Unicode.Scalar {
    let first = try unit()
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let afterFirst = position
    if take("\\"), take("u") {
      let second = try unit()
      if (0xDC00..<0xE000).contains(second) {
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
      }
    }
    position = afterFirst
    return "\u{FFFD}"
  }

  private mutating func unit() throws(JSONMistake) -> UInt32 {
    guard position + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16),
      bytes[position] != UInt8(ascii: "+"), bytes[position] != UInt8(ascii: "-")
    else { throw mistake("four hexadecimal digits are expected") }
    position += 4
    return value
  }
}
