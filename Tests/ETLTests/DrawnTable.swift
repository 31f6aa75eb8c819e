import Postgres

/// A table drawn in a test, before or after a load: the first line names the columns, `-` stands for null.
///
/// ```
/// sale_id | customer | amount
/// 1       | Acme     | 10.00
/// ```
struct DrawnTable: Equatable, CustomStringConvertible {
  let columns: [String]
  let rows: [[String?]]

  init(columns: [String], rows: [[String?]]) {
    self.columns = columns
    self.rows = rows
  }

  init(_ text: String) {
    let lines = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
      }
    }
    columns = lines.first ?? []
    rows = lines.dropFirst().map { $0.map { $0 == "-" ? nil : $0 } }
  }

  init(_ rows: Rows) throws {
    columns = rows.columns
    self.rows = try rows.map { row in try rows.columns.indices.map { try row.optionalString($0) } }
  }

  var description: String {
    ([columns] + rows.map { $0.map { $0 ?? "-" } }).map { $0.joined(separator: " | ") }.joined(separator: "\n")
  }
}
