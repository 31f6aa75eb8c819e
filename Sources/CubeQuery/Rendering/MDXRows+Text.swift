internal import StarSchema

extension MDXRows {
  /// The rows as an aligned table for people.
  public func tableText() -> String {
    let lines = [columns.map(\.name)] + rows.map { $0.map { ($0.text ?? "–").inOneLine } }
    let widths = columns.indices.map { column in lines.map { $0[column].columnWidth }.max() ?? 0 }
    var text = lines.map { line in
      let cells = line.enumerated().map { column, cell in cell.padded(to: widths[column], atStart: false) }
      return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
    text.insert(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "), at: 1)
    return text.joined(separator: "\n") + "\n"
  }

  /// The rows as CSV (RFC 4180).
  public func csvText() -> String {
    ([columns.map(\.name)] + rows.map { $0.map { $0.text ?? "" } }).map { line in
      line.map(\.csvField).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// The rows as JSON: `run`, `columns` and `rows`, each an array of values.
  public func jsonText() -> String {
    JSONText.object([
      ("run", .number(String(stamp.run))), ("columns", .array(columns.map { .string($0.name) })),
      ("rows", .array(rows.map { .array($0.map { $0.text.map { .string($0) } ?? .null }) })),
    ]).text() + "\n"
  }
}
