import Foundation
import Wording

/// A page that a service has answered: its rows, and the body around them.
struct JSONPage {
  let address: URL
  let answer: HTTPAnswer
  let body: JSONNode
  let rows: [JSONNode]

  /// Reads an answer.
  ///
  /// - Throws: `ConnectorError` when the body is no JSON or has no list of rows where it should.
  init(_ answer: HTTPAnswer, of address: URL, rowsAt path: String?) throws(ConnectorError) {
    let body: JSONNode
    do throws(JSONMistake) {
      body = try JSONScanner.node(of: answer.body)
    } catch {
      throw ConnectorError(
        .unreadable, at: address.place, "the answer is no JSON: at byte \(error.offset + 1) \(error.reason)")
    }
    let place = path.map { JSONPath($0).value(in: body) } ?? body
    guard case .array(let rows)? = place else {
      let expected = path.map { "at '\($0)'" } ?? "as its body"
      let keys = body.keys
      let question = path.map { NearestName.question(for: $0, among: keys) } ?? ""
      throw ConnectorError(
        .shape, at: address.place,
        "the answer has no list of rows \(expected)"
          + (keys.isEmpty ? "." : "; it has \(keys.joined(separator: ", ")).") + question)
    }
    self.address = address
    self.answer = answer
    self.body = body
    self.rows = rows
  }

  /// The columns that no row of the page has, told in a sentence; nil where all are there, or there is no row.
  func missingColumns(of table: RequestedTable) -> String? {
    guard !rows.isEmpty else { return nil }
    let keys = rows.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.sorted()
    let sentences = table.columns.compactMap { column -> String? in
      let path = JSONPath(column.path ?? column.name)
      guard !column.mayBeAbsent, !rows.contains(where: { path.value(in: $0) != nil }) else { return nil }
      return "no row of the first page has '\(path.text)' (column '\(column.name)')."
        + NearestName.question(for: path.text, among: keys)
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// The columns that were asked for and that some row has, or that all rows may be without.
  func present(of table: RequestedTable) -> [String] {
    table.columns.filter { column in
      let path = JSONPath(column.path ?? column.name)
      return column.mayBeAbsent || rows.contains { path.value(in: $0) != nil }
    }.map(\.name)
  }

  /// The keys of rows that nobody asked for.
  func additional(to table: RequestedTable) -> [String] {
    // A key may hold points itself.
    let paths = table.columns.map { $0.path ?? $0.name }
    let asked = Set(paths + paths.map { $0.split(separator: ".").first.map(String.init) ?? $0 })
    return rows.reduce(into: Set<String>()) { $0.formUnion($1.keys) }.subtracting(asked).sorted()
  }
}
