/// Cuts an SQL expression into tokens by PostgreSQL's lexical rules, comments left out.
///
/// It also refuses what would break out of the statement that the expression becomes a part of: an unclosed quotation
/// mark, comment or parenthesis, a semicolon, a comment that runs to the end of the text.
struct SQLScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var tokens: [SQLToken] = []
  private var openParentheses: [Int] = []

  /// The tokens of an expression.
  static func tokens(of text: String) throws(TextMistake) -> [SQLToken] {
    var scanner = SQLScanner(scalars: Array(text.unicodeScalars))
    while let current = scanner.current { try scanner.scan(current) }
    if let opening = scanner.openParentheses.last {
      throw TextMistake(at: opening, "the parenthesis is not closed.")
    }
    return scanner.tokens
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  private var current: Unicode.Scalar? { peek(0) }

  private func peek(_ ahead: Int) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  private mutating func scan(_ current: Unicode.Scalar) throws(TextMistake) {
    let next = peek(1)
    switch current {
    case _ where current.isSQLSpace: position += 1
    case "-" where next == "-": try skipLineComment()
    case "/" where next == "*": try skipBlockComment()
    case "'": try scanLiteral(escapes: false)
    case "\"": try scanQuoted()
    case "$" where isDollarQuote: try scanDollarQuote()
    case _ where "eEbBxXnN".unicodeScalars.contains(current) && next == "'":
      position += 1
      try scanLiteral(escapes: current == "e" || current == "E")
    case _ where current.isSQLWordStart: scanWord()
    case "0"..."9": scanNumber()
    case ".": if let next, ("0"..."9").contains(next) { scanNumber() } else { try scanSymbol() }
    default: try scanSymbol()
    }
  }

  private mutating func add(_ kind: SQLToken.Kind, _ text: some Sequence<Unicode.Scalar>, at offset: Int) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text)
    tokens.append(SQLToken(kind: kind, text: String(view), offset: offset))
  }

  private mutating func skipLineComment() throws(TextMistake) {
    let start = position
    while let current, current != "\n" { position += 1 }
    if current == nil {
      throw TextMistake(at: start, "a comment at the end would swallow what follows; write it as /* … */.")
    }
  }

  private mutating func skipBlockComment() throws(TextMistake) {
    let start = position
    var depth = 0
    repeat {
      guard let current else { throw TextMistake(at: start, "the comment is not closed.") }
      let next = peek(1)
      if current == "/", next == "*" {
        depth += 1
        position += 2
      } else if current == "*", next == "/" {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0
  }

  private mutating func scanLiteral(escapes: Bool) throws(TextMistake) {
    let start = position
    position += 1
    while let current {
      if escapes, current == "\\" {
        position += 2
      } else if current == "'", peek(1) == "'" {
        position += 2
      } else if current == "'" {
        position += 1
        add(.literal, scalars[start..<position], at: start)
        return
      } else {
        position += 1
      }
    }
    throw TextMistake(at: start, "the quotation mark is not closed.")
  }

  private mutating func scanQuoted() throws(TextMistake) {
    let start = position
    var name: [Unicode.Scalar] = []
    position += 1
    while let current {
      position += 1
      if current != "\"" {
        name.append(current)
      } else if self.current == "\"" {
        name.append(current)
        position += 1
      } else {
        add(.quoted, name, at: start)
        return
      }
    }
    throw TextMistake(at: start, "the quotation mark is not closed.")
  }

  /// Whether `$tag$` begins here.
  private var isDollarQuote: Bool {
    var ahead = 1
    while let scalar = peek(ahead), scalar != "$", scalar.isSQLWordPart { ahead += 1 }
    return peek(ahead) == "$" && !(("0"..."9").contains(peek(1) ?? "a"))
  }

  private mutating func scanDollarQuote() throws(TextMistake) {
    let start = position
    guard let end = scalars[(position + 1)...].firstIndex(of: "$") else { return }
    let tag = scalars[start...end]
    position = end + 1
    while position < scalars.count {
      if scalars[position...].starts(with: tag) {
        position += tag.count
        add(.literal, scalars[start..<position], at: start)
        return
      }
      position += 1
    }
    throw TextMistake(at: start, "the dollar quotation is not closed.")
  }

  private mutating func scanWord() {
    let start = position
    while let current, current.isSQLWordPart { position += 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<position])).lowercased()
    tokens.append(SQLToken(kind: .word, text: word, offset: start))
  }

  private mutating func scanNumber() {
    let start = position
    while let current, current.isSQLWordPart || current == "." { position += 1 }
    add(.number, scalars[start..<position], at: start)
  }

  private mutating func scanSymbol() throws(TextMistake) {
    let start = position
    let pair = (scalars[start], peek(1))
    let length = pair == (":", ":") || pair == ("=", ">") ? 2 : 1
    position += length
    switch scalars[start] {
    case "(": openParentheses.append(start)
    case ")":
      guard openParentheses.popLast() != nil else {
        throw TextMistake(at: start, "the parenthesis closes none that is open.")
      }
    case ";": throw TextMistake(at: start, "an SQL expression holds no semicolon.")
    default: break
    }
    add(.symbol, scalars[start..<position], at: start)
  }
}

extension Unicode.Scalar {
  // Nearly all of what is scanned is ASCII, which needs no look into the tables of Unicode.
  fileprivate var isSQLSpace: Bool {
    isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace
  }

  fileprivate var isSQLWordStart: Bool {
    isASCII
      ? ("a"..."z").contains(self) || ("A"..."Z").contains(self) || self == "_" : properties.isAlphabetic
  }

  fileprivate var isSQLWordPart: Bool { isSQLWordStart || ("0"..."9").contains(self) || self == "$" }
}
