import CubeQuery

extension MDXAnswer {
  /// The answer as it is printed, with a line break at its end.
  ///
  /// - Parameter language: of the words around it.
  func text(as format: OutputFormat, language: String) throws -> String {
    switch (self, format) {
    case (.cellSet(let set), .table): return set.tableText(language: language)
    case (.cellSet(let set), .json): return set.jsonText()
    case (.cellSet(let set), .csv): return set.csvText()
    case (.rows(let rows), .table): return rows.tableText(language: language)
    case (.rows(let rows), .json): return rows.jsonText()
    case (.rows(let rows), .csv): return rows.csvText()
    case (.explanation(let text), .table): return text.hasSuffix("\n") ? text : text + "\n"
    case (.explanation(let text), .json), (.explanation(let text), .csv):
      var listing = Listing([.init("explanation")])
      for line in text.split(separator: "\n") { listing.append([.text(String(line))]) }
      return try listing.text(as: format)
    }
  }
}
