extension LoadDefinition.StagedTable {
  /// Reads `source.table as alias`; without an alias the table's name is one.
  init(reading text: String) throws(TextMistake) {
    let form = /([^. ]+)\.(.+?)(?: +as +([A-Za-z_][A-Za-z0-9_]*))?/
    guard let match = text.wholeMatch(of: form) else {
      throw TextMistake("'\(text)' is not a staged table; expected source.table as alias, such as crm.account as a.")
    }
    self.init(source: String(match.1), table: String(match.2), alias: match.3.map(String.init) ?? String(match.2))
  }

  /// How many Unicode scalars stand before the table's name in `source.table as alias`.
  var tableOffset: Int { source.unicodeScalars.count + 1 }
}
