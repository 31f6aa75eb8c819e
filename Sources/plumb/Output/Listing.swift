import CubeQuery
import Foundation

/// A list that a command prints: for people as an aligned table, for programs as JSON or CSV.
struct Listing {
  /// A value in a row.
  enum Value {
    case text(String)
    case integer(Int)
    /// A number, and how people read it.
    case number(Double, shown: String)
    case missing
  }

  /// A column: the name that programs use and people read, and on which side it is aligned.
  struct Column {
    let name: String
    let isNumeric: Bool

    init(_ name: String, numeric: Bool = false) {
      self.name = name
      isNumeric = numeric
    }
  }

  let columns: [Column]
  private(set) var rows: [[Value]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func append(_ row: [Value]) {
    precondition(row.count == columns.count)
    rows.append(row)
  }

  /// The list as text, with a line break at its end.
  func text(as format: OutputFormat) throws -> String {
    switch format {
    case .table: table
    case .json: try json
    case .csv: csv
    }
  }

  private var table: String {
    let texts = rows.map { $0.map(\.shown) }
    let widths = columns.indices.map { column in
      max(columns[column].name.columnWidth, texts.map { $0[column].columnWidth }.max() ?? 0)
    }
    func line(_ cells: [String]) -> String {
      let padded = columns.indices.map { cells[$0].padded(to: widths[$0], atStart: columns[$0].isNumeric) }
      let text = padded.joined(separator: "  ")
      return String(text.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ") + "\n"
    return line(columns.map(\.name)) + rule + texts.map(line).joined()
  }

  private var csv: String {
    func line(_ fields: [String]) -> String {
      fields.map { field in
        field.contains { ",\"\r\n".contains($0) } ? "\"\(field.replacing("\"", with: "\"\""))\"" : field
      }.joined(separator: ",") + "\n"
    }
    return line(columns.map(\.name)) + rows.map { line($0.map(\.plain)) }.joined()
  }

  private var json: String {
    get throws { try Self.json(objects) }
  }

  /// The rows as programs get them: an object each, its keys the columns' names.
  var objects: [[String: Any]] {
    rows.map { row in
      Dictionary(zip(columns, row).map { ($0.name, $1.json) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What programs get, as text with a line break at its end.
  static func json(_ object: Any) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: object, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

extension Listing.Value {
  /// A value that may be absent.
  static func text(ifAny text: String?) -> Self {
    text.map(Self.text) ?? .missing
  }

  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .integer(let number): number.grouped
    case .number(_, let shown): shown
    case .missing: "–"
    }
  }

  fileprivate var plain: String {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number, _): String(number)
    case .missing: ""
    }
  }

  fileprivate var json: Any {
    switch self {
    case .text(let text): text
    case .integer(let number): number
    case .number(let number, _): number.isFinite ? number : NSNull()
    case .missing: NSNull()
    }
  }
}
