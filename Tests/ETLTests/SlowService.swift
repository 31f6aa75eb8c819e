import CubeModel
import TestSupport

/// The shop with a service beside it that has tickets of customers, and whose answers can be held back.
struct SlowService {
  /// Holds the answers back.
  let latch = Latch()
  private let server: HTTPServer

  /// A service whose tickets come with a status once the latch is open, deletions at once.
  init(ticketStatus: Int = 200, deletionStatus: Int = 200) throws {
    server = try HTTPServer { [latch] request in
      guard request.path == "/tickets" else { return .init(#"{"rows": []}"#, status: deletionStatus) }
      latch.wait()
      return .init(#"{"rows": [{"id": 1, "customer": 2, "opened": "2025-03-03"}]}"#, status: ticketStatus)
    }
  }

  /// The definitions, in which the service comes before the shop.
  func model(deletes: String = "caption: {en: Tickets}") throws -> Model {
    try ShopDefinitions.model(replacing: [
      "sources/aid.yaml": """
      source: aid
      connector: http
      url: "\(server.url)"
      retries: 0
      timeout: 1 day
      tables:
        ticket:
          path: tickets
          rows: rows
          key: [id]
          changes: full compare
          \(deletes)
          columns: {id: integer, customer: integer, opened: date}
        deletion:
          path: deletions
          rows: rows
          key: [id]
          changes: full compare
          columns: {id: integer, ticket: integer}
      """,
      "stars/ticket.yaml": """
      star: ticket
      grain: {en: One ticket.}
      kind: transaction
      key: {id: integer}
      dimensions:
        opened: {dimension: date, caption: {en: Opened on}}
        customer: {dimension: customer, caption: {en: Customer}}
      measures:
        tickets: {type: integer}
      load:
        - from: aid.ticket as t
          day: t.opened
          values: {id: t.id, opened: t.opened, customer: t.customer, tickets: 1}
      """,
    ])
  }
}
