/// A piece of an SQL expression.
struct SQLToken: Hashable {
  enum Kind: Hashable {
    /// An unquoted word, in small letters as PostgreSQL takes it.
    case word
    /// A quoted identifier, without its quotes.
    case quoted
    /// A text between quotation marks or dollars.
    case literal
    /// A number.
    case number
    /// An operator or a punctuation mark.
    case symbol
  }

  var kind: Kind
  var text: String
  /// How many Unicode scalars stand before it.
  var offset: Int

  /// Whether it can name a column or an alias.
  var isIdentifier: Bool { kind == .word || kind == .quoted }

  func isWord(_ word: String) -> Bool { kind == .word && text == word }

  func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}
