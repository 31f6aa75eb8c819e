/// Cuts a text into tokens; what is no token is a mistake and is passed over.
///
/// Every byte is read a bounded number of times, whatever the text is.
struct Lexer {
  /// The tokens, the last of them `end`.
  private(set) var tokens: [Token] = []
  /// What was wrong, in order.
  private(set) var mistakes: [MDXMistake] = []
  /// True once a name, text or comment was not closed: what is missing at the end then is no mistake of its own.
  private(set) var hasUnclosed = false
  /// The first name in brackets that holds an opening bracket: most likely its own was forgotten.
  private(set) var suspect: SourceRange?

  /// The bytes of the whole statement.
  let source: [UInt8]
  /// The bytes to read: the statement, or a quoted formula of it with every doubled quote made one.
  let bytes: [UInt8]
  /// Where each of `bytes`, and their end, stands in `source`; nil where they are the same.
  let offsets: [Int]?
  var index = 0
  private var cursor: SourcePosition

  private var bracketsStayOpen = false
  private var commentsNest = true

  /// Reads a whole text.
  init(_ text: String) {
    source = Array(text.utf8)
    bytes = source
    offsets = nil
    cursor = .start
    run()
  }

  /// Reads the formula that a text in quotes holds.
  ///
  /// - Parameters:
  ///   - source: the bytes of the whole statement.
  ///   - text: where the text stands in it, with its quotes.
  init(formulaIn source: [UInt8], at text: SourceRange) {
    var bytes: [UInt8] = []
    var offsets: [Int] = []
    var offset = text.start.offset + 1
    while offset < text.end.offset - 1 {
      bytes.append(source[offset])
      offsets.append(offset)
      offset += source[offset] == UInt8(ascii: "'") ? 2 : 1
    }
    offsets.append(text.end.offset - 1)
    self.source = source
    self.bytes = bytes
    self.offsets = offsets
    cursor = text.start
    run()
  }

  /// Where the byte at an index stands.
  ///
  /// Asked for in ascending order.
  private mutating func position(at index: Int) -> SourcePosition {
    let target = offsets.map { $0[index] } ?? index
    while cursor.offset < target {
      if source[cursor.offset] == UInt8(ascii: "\n") {
        cursor = SourcePosition(offset: cursor.offset + 1, line: cursor.line + 1, column: 1)
      } else {
        // A column ends where the next byte begins a scalar.
        let ends = cursor.offset + 1 == source.count || source[cursor.offset + 1] & 0xC0 != 0x80
        cursor = SourcePosition(
          offset: cursor.offset + 1, line: cursor.line, column: cursor.column + (ends ? 1 : 0))
      }
    }
    return cursor
  }

  private mutating func run() {
    while true {
      skipBlanks()
      let start = position(at: index)
      guard index < bytes.count else {
        tokens.append(Token(kind: .end, range: SourceRange(start: start, end: start)))
        return
      }
      let read = next()
      let range = SourceRange(start: start, end: position(at: index))
      switch read {
      case .token(let kind):
        if case .quotedName(let name) = kind, suspect == nil, name.utf8.contains(UInt8(ascii: "[")) { suspect = range }
        tokens.append(Token(kind: kind, range: range))
      case .flawed(let kind, let message):
        if let kind { tokens.append(Token(kind: kind, range: range)) }
        mistakes.append(MDXMistake(message, at: range))
      }
    }
  }

  /// What stands at the index.
  enum Reading {
    case token(Token.Kind)
    /// A mistake, and the token that was meant.
    case flawed(Token.Kind?, String)
  }

  private mutating func next() -> Reading {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "["): return bracketed()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): return quoted(by: byte)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .token(number())
    case UInt8(ascii: "."):
      // After a name, a dot leads to its next segment, even if that begins with a digit.
      if !followsOperand, let digit = byteAfter(), Self.isDigit(digit) { return .token(number()) }
      index += 1
      return .token(.symbol(.dot))
    default:
      if let length = wordScalarLength(at: index, isFirst: true) {
        index += length
        return .token(word(from: index - length))
      }
      return symbolOrStray()
    }
  }

  private var followsOperand: Bool {
    switch tokens.last?.kind {
    // `AS .5` is a number after a keyword, `Time.5` a name that lacks its brackets.
    case .word(_, let keyword): !(keyword?.isReserved ?? false)
    case .quotedName, .symbol(.rightParenthesis), .symbol(.rightBrace): true
    default: false
    }
  }

  func byteAfter(_ distance: Int = 1) -> UInt8? {
    index + distance < bytes.count ? bytes[index + distance] : nil
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  // MARK: Blanks and comments

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B, 0x0C:
        index += 1
      case UInt8(ascii: "-") where byteAfter() == UInt8(ascii: "-"),
        UInt8(ascii: "/") where byteAfter() == UInt8(ascii: "/"):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: "/") where byteAfter() == UInt8(ascii: "*"):
        skipComment()
      case 0x80...:
        let (scalar, length) = scalar(at: index)
        guard scalar.properties.isWhitespace || scalar == "\u{FEFF}" else { return }
        index += length
      default: return
      }
    }
  }

  /// Passes over a comment: one that nests as Analysis Services has it or, where the inner ones are not closed, one that
  /// ends at the first closing mark as Mondrian has it.
  private mutating func skipComment() {
    let start = index
    var depth = 0
    var firstClosing: Int?
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "/"), byteAfter() == UInt8(ascii: "*") {
        depth += 1
        index += 2
      } else if bytes[index] == UInt8(ascii: "*"), byteAfter() == UInt8(ascii: "/") {
        depth -= 1
        index += 2
        if depth == 0 || !commentsNest { return }
        firstClosing = firstClosing ?? index
      } else {
        index += 1
      }
    }
    if let firstClosing {
      // Once only, so that time stays linear: from here on comments do not nest.
      commentsNest = false
      index = firstClosing
      return
    }
    let from = position(at: start)
    hasUnclosed = true
    mistakes.append(
      MDXMistake("the comment that '/*' opens is not closed: '*/' is missing", at: SourceRange(start: from, end: from)))
  }

  // MARK: Names and texts

  private mutating func bracketed() -> Reading {
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

  private mutating func quoted(by quote: UInt8) -> Reading {
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

  // MARK: Numbers and words

  private mutating func number() -> Token.Kind {
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

  private mutating func word(from start: Int) -> Token.Kind {
    while let length = wordScalarLength(at: index) { index += length }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return .word(word, Keyword(rawValue: word.uppercased()))
  }

  /// The bytes of the scalar at an index if a word may hold it.
  private func wordScalarLength(at index: Int, isFirst: Bool = false) -> Int? {
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
}
