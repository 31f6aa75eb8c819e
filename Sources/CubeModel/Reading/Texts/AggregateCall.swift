/// A call of an aggregate in an SQL expression: `count(distinct i.code) filter (where i.amount > 0)`.
struct AggregateCall: Hashable {
  /// All of its tokens.
  var range: Range<Int>
  /// The aggregate's name.
  var name: String
  /// The tokens of its first argument.
  var argument: Range<Int>
  /// The tokens of the condition for rows that count; nil where all do.
  var filter: Range<Int>?

  /// The calls of known aggregates, from left to right.
  ///
  /// - Returns: nil where a call is a window function, or has an order of its own outside of its arguments.
  static func all(in text: SQLText) -> [AggregateCall]? {
    let tokens = text.tokens
    func isWord(_ word: String, at position: Int) -> Bool { position < tokens.count && tokens[position].isWord(word) }
    func opens(_ position: Int) -> Bool { position < tokens.count && tokens[position].isSymbol("(") }
    var calls: [AggregateCall] = []
    var position = 0
    while position < tokens.count {
      let token = tokens[position]
      let isPart = position > 0 && (tokens[position - 1].isSymbol(".") || tokens[position - 1].isSymbol("::"))
      guard token.kind == .word, SQLFunctions.aggregates.contains(token.text), !isPart, opens(position + 1) else {
        position += 1
        continue
      }
      var end = text.end(ofParenthesisAt: position + 1)
      let arguments = (position + 2)..<(end - 1)
      var filter: Range<Int>?
      if isWord("filter", at: end), opens(end + 1), isWord("where", at: end + 2) {
        let closing = text.end(ofParenthesisAt: end + 1)
        filter = (end + 3)..<(closing - 1)
        end = closing
      }
      guard !isWord("over", at: end), !isWord("within", at: end), !isWord("filter", at: end) else { return nil }
      calls.append(
        AggregateCall(range: position..<end, name: token.text, argument: first(of: arguments, in: text), filter: filter)
      )
      position = end
    }
    return calls
  }

  /// Whether it takes no account of rows in which all columns behind some aliases are null; in doubt it does.
  func passesOver(rowsWithout aliases: Set<String>, in text: SQLText) -> Bool {
    let isNull = text.names(aliases, in: argument) && text.isStrict(argument)
    if isNull, !SQLFunctions.keepingNull.contains(name) { return true }
    return filter.map { text.holdsForNone($0, whereNull: aliases) } ?? false
  }

  /// The first argument, without `distinct`, the arguments behind it and the order of the rows.
  private static func first(of arguments: Range<Int>, in text: SQLText) -> Range<Int> {
    let isDistinct =
      !arguments.isEmpty && ["distinct", "all"].contains { text.tokens[arguments.lowerBound].isWord($0) }
    let start = arguments.lowerBound + (isDistinct ? 1 : 0)
    var depth = 0
    for position in start..<max(start, arguments.upperBound) {
      let token = text.tokens[position]
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      if depth == 0, token.isSymbol(",") || token.isWord("order") { return start..<position }
    }
    return start..<max(start, arguments.upperBound)
  }
}
