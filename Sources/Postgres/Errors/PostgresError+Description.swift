extension PostgresError: CustomStringConvertible {
  /// What failed, where, and what to do, in sentences.
  public var description: String {
    var sentence = message
    if let sqlState { sentence += " [SQLSTATE \(sqlState)]" }
    if let place { sentence += ", at \(place)" }
    if let position { sentence += ", line \(position.line), column \(position.column) of the statement" }
    if let statement {
      sentence += ": \(Self.excerpt(of: statement, around: position))"
    } else if !sentence.hasSuffix(".") && !sentence.hasSuffix("?") {
      sentence += "."
    }
    if let hint { sentence += sentence.hasSuffix(".") || sentence.hasSuffix("?") ? " \(hint)" : ". \(hint)" }
    return sentence
  }

  /// The part of a statement that a person can take in: its line for a place in it, else its beginning.
  private static func excerpt(of statement: String, around position: Position?) -> String {
    let longest = 240
    let lines = statement.split(separator: "\n", omittingEmptySubsequences: false)
    if let position, lines.indices.contains(position.line - 1), statement.count > longest {
      let line = lines[position.line - 1]
      let start = max(0, position.column - 1 - longest / 2)
      return (start > 0 ? "…" : "") + line.dropFirst(start).prefix(longest) + (line.count > start + longest ? "…" : "")
    }
    let flat = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.count > longest ? flat.prefix(longest) + "…" : flat
  }
}
