internal import VisualBasic

extension MDXCellSet {
  /// The answer as an aligned table for people: cells as their formats write them, an empty one as a dash.
  public func tableText() -> String {
    let grid = grid { $0.failure == nil ? $0.formatted : "#ERR" }
    let lines = grid.lines.map { $0.map(\.inOneLine) }
    let widths = (lines.first ?? []).indices.map { column in lines.map { $0[column].columnWidth }.max() ?? 0 }
    var text: [String] = []
    for (index, line) in lines.enumerated() {
      if index == grid.headLines, index > 0 {
        text.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
      }
      let cells = line.enumerated().map { column, cell in
        let isEmpty = cell.isEmpty && index >= grid.headLines && column >= grid.headColumns
        return (isEmpty ? "–" : cell).padded(to: widths[column], atStart: column >= grid.headColumns)
      }
      text.append(String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed()))
    }
    for failure in Set(cells.compactMap { $0.failure?.description }).sorted() { text.append("#ERR: \(failure)") }
    text.append("Run \(stamp.run)" + (stamp.asOf.map { ", as of \($0)" } ?? ""))
    return text.joined(separator: "\n") + "\n"
  }

  /// The answer as CSV (RFC 4180): captions, and values with all their digits.
  public func csvText() -> String {
    grid { $0.value.description }.lines.map { line in
      line.map(\.csvField).joined(separator: ",") + "\r\n"
    }.joined()
  }

  /// The answer as JSON: `cube`, `run`, `asOf`, `slicer` and `axes` with the members' `uniqueName` and `caption`, and
  /// `cells` with `ordinal`, `value` and `formatted`, those that are not empty.
  public func jsonText() -> String {
    JSONText.object([
      ("cube", .string(cube)),
      ("run", .number(String(stamp.run))),
      ("asOf", stamp.asOf.map { .string($0) } ?? .null),
      ("slicer", slicer.json),
      ("axes", .array(axes.map(\.json))),
      ("cells", .array(cells.map(\.json))),
    ]).text() + "\n"
  }
}

extension MDXCellSet.Axis {
  fileprivate var json: JSONText {
    .array(
      positions.map { position in
        .array(
          position.map { member in
            .object(
              [("uniqueName", .string(member.uniqueName)), ("caption", .string(member.caption))]
                + member.properties.map { ($0.name, $0.value.json) })
          })
      })
  }
}

extension MDXCellSet.Cell {
  fileprivate var json: JSONText {
    if let failure {
      return .object([("ordinal", .number(String(ordinal))), ("error", .string(failure.description))])
    }
    return .object(
      [("ordinal", .number(String(ordinal))), ("value", value.json), ("formatted", .string(formatted))]
        + properties.map { ($0.name, $0.value.json) })
  }
}

extension ScalarValue {
  fileprivate var json: JSONText {
    switch self {
    case .null: .null
    case .boolean(let truth): .boolean(truth)
    case .integer, .decimal: .number(description)
    case .number(let number): number.isFinite ? .number(number.description) : .string(description)
    case .text, .date: .string(description)
    }
  }
}

extension String {
  /// The text as a field of CSV, in quotes where it needs them.
  var csvField: String {
    guard unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
