internal import StarSchema

extension MDXRows {
  /// The rows as an aligned table for people, numbers to the right, a dash for null.
  ///
  /// - Parameter language: of the words around the rows.
  public func tableText(language: String = "en") -> String {
    let table = AlignedTable(
      heads: [columns.map(\.name)], body: rows.map { $0.map { $0.text ?? "–" } }, isRight: columns.map(\.isNumeric))
    let stamp = stamp.run > 0 ? [CellSetWords(language: language).stamp(stamp)] : []
    return (table.lines + stamp).joined(separator: "\n") + "\n"
  }

  /// The rows as comma-separated values (RFC 4180, lines end in a line feed), one header line; nothing stands for null.
  public func csvText() -> String {
    ([columns.map(\.name)] + rows.map { $0.map { $0.text ?? "" } }).map(\.csvLine).joined()
  }

  /// The rows as JSON: `run`, `asOf`, `columns` and `rows`, each an array of values.
  public func jsonText() -> String {
    JSONText.object([
      ("run", .number(String(stamp.run))),
      ("asOf", stamp.asOf.map { .string($0) } ?? .null),
      ("columns", .array(columns.map { .string($0.name) })),
      ("rows", .array(rows.map { .array($0.map(\.json)) })),
    ]).text() + "\n"
  }
}

extension MDXRows.Column {
  fileprivate var isNumeric: Bool {
    switch type {
    case .integer, .decimal, .double: true
    case .text, .boolean, .date, .timestamp: false
    }
  }
}

extension MemberValue {
  /// The value as JSON writes it.
  fileprivate var json: JSONText {
    switch self {
    case .null: .null
    case .integer, .decimal: text.map { .number($0) } ?? .null
    case .double(let number): number.isFinite ? .number(number.description) : .null
    case .text(let text), .date(let text), .timestamp(let text): .string(text)
    case .boolean(let truth): .boolean(truth)
    }
  }
}
