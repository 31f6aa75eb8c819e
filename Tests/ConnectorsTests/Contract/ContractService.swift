import Foundation
import TestSupport

/// The contract's table as a service has it: two rows a page, or a thousand where there are many.
struct ContractService {
  let rows: [ContractRow]

  init(_ rows: [ContractRow]) {
    self.rows = rows
  }

  func server() throws -> HTTPServer {
    let rows = rows
    return try HTTPServer { request in
      guard request.path == "/v1/deal" else { return HTTPServer.Answer("{}", status: 404) }
      // Times of one form compare as texts do.
      let since = request.parameter("since").map {
        $0.replacing("T", with: " ").replacing("Z", with: "")
      }
      let chosen = rows.filter { row in since.map { row.seen ?? "9999" >= $0 } ?? true }
      let size = chosen.count > 100 ? 1_000 : 2
      let start = request.parameter("cursor").flatMap { Int($0) } ?? 0
      let end = min(start + size, chosen.count)
      let next = end < chosen.count ? "\"\(end)\"" : "null"
      let items = chosen[min(start, end)..<end].map(Self.json).joined(separator: ",\n")
      return HTTPServer.Answer("{\"deals\": [\(items)], \"next\": \(next)}")
    }
  }

  private static func json(_ row: ContractRow) -> String {
    let members = [
      "\"id\": \(row.id)", "\"name\": \(row.name.map(quoted) ?? "null")", "\"amount\": \(row.amount ?? "null")",
      "\"won\": \(row.won.map { $0 ? "true" : "false" } ?? "null")", "\"closed\": \(row.closed.map(quoted) ?? "null")",
      "\"seen\": \(row.seen.map { quoted($0.replacing(" ", with: "T") + "Z") } ?? "null")", "\"region\": \"north\"",
    ]
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t")
    return "\"" + escaped + "\""
  }
}
