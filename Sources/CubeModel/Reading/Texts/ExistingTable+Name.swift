extension ExistingTable {
  /// Reads `table` or `schema.table`; a name with a point or a quotation mark stands in quotation marks.
  ///
  /// - Parameter alias: The alias; without one the table's name.
  init(reading text: String, alias: String?) throws(TextMistake) {
    var names: [String] = []
    var rest = text[...]
    repeat {
      if !names.isEmpty { rest.removeFirst() }
      names.append(try Self.name(&rest, of: text))
    } while rest.first == "."
    guard rest.isEmpty, names.count <= 2, let name = names.last else { throw Self.mistake(in: text) }
    self.init(schema: names.count == 2 ? names[0] : nil, name: name, alias: alias)
  }

  private static func name(_ rest: inout Substring, of text: String) throws(TextMistake) -> String {
    if let quoted = rest.prefixMatch(of: /"((?:[^"]|"")+)"/) {
      rest = rest[quoted.range.upperBound...]
      return String(quoted.1).replacing("\"\"", with: "\"")
    }
    let plain = rest.prefix { $0 != "." && $0 != "\"" }
    guard let first = plain.first, let last = plain.last, !first.isWhitespace, !last.isWhitespace else {
      throw mistake(in: text)
    }
    rest = rest[plain.endIndex...]
    return String(plain)
  }

  private static func mistake(in text: String) -> TextMistake {
    TextMistake("'\(text)' is not a table; expected table or schema.table, such as public.store.")
  }
}
