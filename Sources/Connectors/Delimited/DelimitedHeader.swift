/// The first record of a delimited file, compared with the declared columns.
struct DelimitedHeader {
  /// Where the declared columns stand in a record.
  struct Layout {
    /// How many fields a record has.
    var fieldCount: Int
    /// The field of each declared column.
    var positions: [Int]
  }

  let layout: Layout
  /// The columns that the file has and nobody declared.
  let additional: [String]

  /// Reads the header from the front of a file.
  ///
  /// - Throws: `ConnectorError` naming every column that does not fit, or why the file cannot be read as declared.
  init(
    of table: RequestedTable, place: String, dialect: DelimitedDialect, file: inout DelimitedFile
  ) throws(ConnectorError) {
    let found = try Self.names(place: place, dialect: dialect, file: &file)
    let declared = table.columns.map(\.name)
    let comparison = HeaderComparison(
      declared: declared, found: found, allowsOtherColumns: dialect.allowsOtherColumns)
    if let sentence = comparison.sentence { throw ConnectorError(.shape, at: place, sentence) }
    layout = Layout(fieldCount: found.count, positions: declared.compactMap { found.firstIndex(of: $0) })
    additional = found.filter { !declared.contains($0) }
  }

  /// Reads the names of the columns from the front of a file.
  static func names(
    place: String, dialect: DelimitedDialect, file: inout DelimitedFile
  ) throws(ConnectorError) -> [String] {
    try checkOpening(of: &file, dialect: dialect, place: place)
    guard case .record? = try file.next() else {
      throw ConnectorError(.shape, at: place, "the file has no header line that can be read")
    }
    let transcoder = FieldTranscoder(encoding: dialect.encoding)
    return file.scanner.fields.map { field in
      let text = transcoder.readable(file.bytes, field.start..<field.end)
      return field.hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
    }
  }

  /// Looks at the first bytes: marks of encodings, and line ends that are none.
  private static func checkOpening(
    of file: inout DelimitedFile, dialect: DelimitedDialect, place: String
  ) throws(ConnectorError) {
    let opening = try file.opening()
    let declared = dialect.encoding.rawValue
    if opening.marker.starts(with: [0xFF, 0xFE]) || opening.marker.starts(with: [0xFE, 0xFF]) {
      throw ConnectorError(.unreadable, at: place, "the file is UTF-16, but \(declared) is declared; convert it")
    }
    if opening.marker.starts(with: [0xEF, 0xBB, 0xBF]) {
      guard dialect.encoding == .utf8 else {
        throw ConnectorError(
          .unreadable, at: place, "the file begins with the mark of UTF-8, but \(declared) is declared")
      }
      file.skip(3)
    }
    if opening.hasOnlyCarriageReturns {
      throw ConnectorError(
        .unreadable, at: place, "the lines of the file end in a carriage return alone; convert them to line feeds")
    }
  }
}
