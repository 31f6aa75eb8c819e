/// Cuts a text into tokens; what is no token is a mistake and is passed over.
///
/// Every byte is read a bounded number of times, whatever the text is.
struct Lexer {
  /// The tokens, the last of them `end`.
  private(set) var tokens: [Token] = []
  /// What was wrong, in order.
  var mistakes: [MDXMistake] = []
  /// True once a name, text or comment was not closed: what is missing at the end then is no mistake of its own.
  var hasUnclosed = false
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

  /// True once no later bracket can be closed.
  var bracketsStayOpen = false
  /// False once a comment inside of another was not closed.
  var commentsNest = true

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
  mutating func position(at index: Int) -> SourcePosition {
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
}
