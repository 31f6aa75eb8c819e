extension LoadDefinition.StagedTable {
  /// Reads `source.table as alias`; without an alias the table's name is one.
  init(reading text: String) throws(TextMistake) {
    let whole = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard whole.count == 2, !whole[0].isEmpty, !whole[0].contains(" ") else { throw Self.mistake(in: text) }
    let words = whole[1].split(separator: " ").map(String.init)
    switch words.count {
    case 1: self.init(source: whole[0], table: words[0], alias: words[0])
    case 3 where words[1] == "as" && words[2].isPlainIdentifier:
      self.init(source: whole[0], table: words[0], alias: words[2])
    default: throw Self.mistake(in: text)
    }
  }

  private static func mistake(in text: String) -> TextMistake {
    TextMistake("'\(text)' is not a staged table; expected source.table as alias, such as crm.account as a.")
  }

  /// How many Unicode scalars stand before the table's name in `source.table as alias`.
  var tableOffset: Int { source.unicodeScalars.count + 1 }
}
