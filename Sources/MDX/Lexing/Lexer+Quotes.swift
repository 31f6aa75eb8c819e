extension Lexer {
  /// Reads a name in brackets.
  mutating func bracketed() -> Reading {
    let start = index + 1
    var content: [UInt8] = []
    index = start
    while !bracketsStayOpen, index < bytes.count {
      if bytes[index] == UInt8(ascii: "]") {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "]") else {
          if content.isEmpty { return .flawed(.quotedName(""), "a name in brackets is empty") }
          return .token(.quotedName(String(decoding: content, as: UTF8.self)))
        }
      }
      content.append(bytes[index])
      index += 1
    }
    // None of what follows closes a bracket, so no later one is looked for: time stays linear.
    bracketsStayOpen = true
    hasUnclosed = true
    index = start
    while index < bytes.count, !"\r\n,.(){}".utf8.contains(bytes[index]) { index += 1 }
    return .flawed(
      .quotedName(String(decoding: bytes[start..<index], as: UTF8.self)),
      "the name that '[' opens is not closed: ']' is missing")
  }

  /// Reads a text in quotes of one kind.
  mutating func quoted(by quote: UInt8) -> Reading {
    let start = index + 1
    let isSingle = quote == UInt8(ascii: "'")
    var content: [UInt8] = []
    index = start
    while index < bytes.count {
      if bytes[index] == quote {
        index += 1
        guard index < bytes.count, bytes[index] == quote else {
          return .token(.text(String(decoding: content, as: UTF8.self), isSingleQuoted: isSingle))
        }
      }
      content.append(bytes[index])
      index += 1
    }
    // Every later run of this quote has an even length and so closes itself: no second search to the end.
    hasUnclosed = true
    index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    // A text in double quotes, for a quoted formula needs its closing quote.
    return .flawed(
      .text(String(decoding: bytes[start..<index], as: UTF8.self), isSingleQuoted: false),
      "the text that \(isSingle ? "\"'\"" : "'\"'") opens is not closed")
  }
}
