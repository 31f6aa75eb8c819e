/// A piece of a statement's text.
struct Token {
  enum Kind: Equatable {
    /// A word without brackets, and the keyword that it may be.
    case word(String, Keyword?)
    /// A name in brackets, without them.
    case quotedName(String)
    /// A number, with a digit before any decimal point and none missing after it.
    case number(String)
    /// A text without its quotes.
    case text(String, isSingleQuoted: Bool)
    case symbol(Symbol)
    /// The end of the text; every list of tokens has exactly one, its last.
    case end
  }

  var kind: Kind
  var range: SourceRange

  var keyword: Keyword? {
    if case .word(_, let keyword) = kind { keyword } else { nil }
  }

  var symbol: Symbol? {
    if case .symbol(let symbol) = kind { symbol } else { nil }
  }

  /// The word as written, where it is one.
  var word: String? {
    if case .word(let word, _) = kind { word } else { nil }
  }

  /// Whether an operand may begin here.
  var beginsOperand: Bool {
    switch kind {
    case .word(_, let keyword):
      switch keyword {
      case .case, .cast, .null, .not, .existing: true
      case .some(let keyword): !keyword.isReserved
      case nil: true
      }
    case .quotedName, .number, .text: true
    case .symbol(let symbol):
      switch symbol {
      case .leftBrace, .leftParenthesis, .plus, .minus, .ampersand, .at: true
      default: false
      }
    case .end: false
    }
  }

  /// The token as a mistake names it.
  ///
  /// What a text says stays out: it may be a customer's name.
  var found: String {
    switch kind {
    case .word(let word, _): "'\(word.prefix(Token.shown))'"
    case .quotedName(let name): "'[\(name.prefix(Token.shown))]'"
    case .number(let number): "'\(number.prefix(Token.shown))'"
    case .text: "a text"
    case .symbol(let symbol): "'\(symbol.rawValue)'"
    case .end: "the end"
    }
  }

  /// The most characters of a name that a mistake repeats.
  static let shown = 60
}
