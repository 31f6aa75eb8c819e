internal import StarSchema

/// Reads what an expression makes of one column behind its alias.
struct DerivedColumnReader {
  private var tokens: ArraySlice<SQLToken>
  private let type: (_ alias: String, _ column: String) -> ColumnType?

  /// The column and what is made of it; nil where nothing is, or anything is not known to be the same for ever.
  static func read(
    _ tokens: ArraySlice<SQLToken>, type: (_ alias: String, _ column: String) -> ColumnType?
  ) -> (alias: String, value: DerivedColumn)? {
    withoutActuallyEscaping(type) { type in
      var reader = Self(tokens: tokens, type: type)
      guard let found = reader.expression(), reader.tokens.isEmpty, found.value.isDerived else { return nil }
      return found
    }
  }

  /// `… at time zone 'UTC'`, which binds less than a cast.
  private mutating func expression() -> (alias: String, value: DerivedColumn)? {
    guard var found = operand() else { return nil }
    while takes(words: "at", "time", "zone") {
      guard literal()?.uppercased() == "UTC", let value = found.value.inUTC else { return nil }
      found.value = value
    }
    return found
  }

  /// `…::date`.
  private mutating func operand() -> (alias: String, value: DerivedColumn)? {
    guard var found = primary() else { return nil }
    while takes(symbol: "::") {
      guard let type = tokens.popFirst(), type.kind == .word, let value = found.value.cast(to: type.text) else {
        return nil
      }
      found.value = value
    }
    return found
  }

  private mutating func primary() -> (alias: String, value: DerivedColumn)? {
    if takes(symbol: "(") { return expression(before: ")") }
    guard let word = tokens.popFirst(), word.isIdentifier else { return nil }
    if takes(symbol: ".") {
      guard let column = tokens.popFirst(), column.isIdentifier, let type = type(word.text, column.text),
        let value = DerivedColumn(column.text, type: type)
      else { return nil }
      return (word.text, value)
    }
    guard word.kind == .word, takes(symbol: "(") else { return nil }
    if word.text == "date_trunc" {
      guard let unit = literal(), takes(symbol: ","), let found = expression(before: ")"),
        let value = found.value.truncated(to: unit.lowercased())
      else { return nil }
      return (found.alias, value)
    }
    guard let found = expression(before: ")"), let value = found.value.called(word.text) else { return nil }
    return (found.alias, value)
  }

  private mutating func expression(before end: String) -> (alias: String, value: DerivedColumn)? {
    guard let found = expression(), takes(symbol: end) else { return nil }
    return found
  }

  /// A text without its quotation marks; one that needs more than that is none of those that are looked for.
  private mutating func literal() -> String? {
    guard let token = tokens.popFirst(), token.kind == .literal, token.text.hasPrefix("'") else { return nil }
    return String(token.text.dropFirst().dropLast())
  }

  private mutating func takes(symbol: String) -> Bool {
    guard tokens.first?.isSymbol(symbol) == true else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func takes(words: String...) -> Bool {
    guard tokens.count >= words.count, zip(tokens, words).allSatisfy({ $0.isWord($1) }) else { return false }
    tokens.removeFirst(words.count)
    return true
  }
}
