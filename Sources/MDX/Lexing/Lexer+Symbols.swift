extension Lexer {
  /// Reads an operator or a mark, or what has no place in MDX.
  mutating func symbolOrStray() -> Reading {
    if let after = byteAfter(), after < 0x80 {
      let pair = String(decoding: [bytes[index], after], as: UTF8.self)
      if let symbol = Symbol(rawValue: pair) {
        index += 2
        return .token(.symbol(symbol))
      }
      if let (kind, message) = Self.foreign(pair) {
        index += 2
        return .flawed(kind, message)
      }
    }
    if bytes[index] < 0x80, let symbol = Symbol(rawValue: String(Unicode.Scalar(bytes[index]))) {
      index += 1
      return .token(.symbol(symbol))
    }
    let (first, length) = scalar(at: index)
    index += length
    // A run of the same is one mistake.
    while index < bytes.count {
      let (next, length) = scalar(at: index)
      guard next == first else { break }
      index += length
    }
    return .flawed(nil, Self.stray(first))
  }

  /// What other languages write for an operator of MDX.
  private static func foreign(_ pair: String) -> (Token.Kind, String)? {
    switch pair {
    case "!=": (.symbol(.notEqual), "'!=' is written '<>' in MDX")
    case "==": (.symbol(.equal), "'==' is written '=' in MDX")
    case "&&": (.word("AND", .and), "'&&' is written 'AND' in MDX")
    default: nil
    }
  }

  private static func stray(_ scalar: Unicode.Scalar) -> String {
    let isVisible = scalar.value > 0x20 && scalar.value != 0x7F && scalar.properties.generalCategory != .format
    let shown = isVisible ? "'\(scalar)'" : "U+\(String(scalar.value, radix: 16, uppercase: true))"
    let hint =
      switch scalar {
      case "]": ": no '[' opens it"
      case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{201E}", "`": "; texts stand in ' or \""
      case "|": "; texts are joined with '||'"
      case "\u{2013}", "\u{2212}": "; a minus is written '-'"
      default: ""
      }
    return "unexpected character \(shown)\(hint)"
  }
}
