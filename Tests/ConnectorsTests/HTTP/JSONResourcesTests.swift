import Foundation
import Postgres
import TestSupport
import Testing

@testable import Connectors

@Suite("Pages of JSON over HTTP") struct JSONResourcesTests {
  /// Copies a table from a service, and gives the texts that have landed.
  private func copy(
    _ table: RequestedTable, from server: HTTPServer, token: Secret? = nil, retries: Int = 3, longestWait: Int = 5,
    since mark: String? = nil
  ) async throws -> (totals: SourceTotals, rows: [[String?]]) {
    let service = try HTTPService(
      address: server.url, place: "test", token: token.map { .init("Authorization", prefix: "Bearer ", secret: $0) },
      timeoutSeconds: 5, retries: retries, longestWaitSeconds: longestWait)
    return try await withTestDatabase { address in
      try await Session.open(to: address).withConnection { connection in
        let source = JSONResources(service)
        try source.open()
        defer { source.close() }
        _ = try source.shape(of: table)
        return try Landing.texts(table, from: source, since: mark, on: connection)
      }
    }
  }

  private func table(
    _ request: PageRequest, _ columns: [RequestedTable.Column] = [.init("id", .integer)],
    mark: RequestedTable.ChangeMark? = nil, summed: [String] = []
  ) -> RequestedTable {
    RequestedTable(
      name: "ticket", location: "tickets", columns: columns, changeMark: mark, summedColumns: summed, request: request)
  }

  /// The items `from..<to` as a list of rows.
  private static func items(_ range: Range<Int>) -> String {
    "[" + range.map { "{\"id\": \($0)}" }.joined(separator: ", ") + "]"
  }

  @Test("pages follow a cursor, a link in the body, a Link header, an offset and a number, each to its end")
  func paging() async throws {
    let server = try HTTPServer { request in
      func page(_ start: Int) -> String { Self.items(min(start, 7)..<min(start + 3, 7)) }
      let after = { (start: Int) in start + 3 < 7 ? start + 3 : nil }
      let start = request.parameter("at").flatMap { Int($0) } ?? 0
      switch request.parameter("way") {
      case "cursor":
        let next = after(start).map { "\"\($0)\"" } ?? "null"
        return .init("{\"data\": {\"rows\": \(page(start))}, \"meta\": {\"next\": \(next)}}")
      case "body":
        let next = after(start).map { "\"/tickets?way=body&at=\($0)\"" } ?? "\"\""
        return .init("{\"rows\": \(page(start)), \"next\": \(next)}")
      case "header":
        let link = after(start).map { ["Link": "<?way=header&at=\($0)>; rel=\"next\""] } ?? [:]
        return .init(page(start), headers: link)
      case "offset": return .init(page(start))
      default: return .init(page(((request.parameter("page").flatMap { Int($0) } ?? 1) - 1) * 3))
      }
    }
    let ways: [(String, String?, PageRequest.Paging)] = [
      ("cursor", "data.rows", .cursor(path: "meta.next", parameter: "at")), ("body", "rows", .link(path: "next")),
      ("header", nil, .link(path: nil)),
      ("offset", nil, .count(parameter: "at", first: 0, step: 3, size: 3, sizeParameter: "limit")),
      ("number", nil, .count(parameter: "page", first: 1, step: 1, size: 3, sizeParameter: nil)),
    ]
    for (way, rows, paging) in ways {
      let request = PageRequest(rows: rows, query: [.init("way", way)], paging: paging)
      let outcome = try await copy(table(request), from: server)
      #expect(outcome.rows.map { $0[0] } == (0..<7).map(String.init), "\(way)")
      #expect(outcome.totals.rows == 7 && outcome.totals.landed == 7)
    }
    // The page that showed the shape is not asked for again.
    #expect(server.requests.count == 5 * 3)
    #expect(server.requests.contains { $0.target == "/tickets?way=offset&at=3&limit=3" })
  }

  @Test("values are found by their paths, and land digit for digit")
  func values() async throws {
    let server = try HTTPServer { _ in
      .init(
        """
        [{"id": 1, "money": {"amount": 12345678901234567.89}, "tags": ["a", "b"], "at": "2025-03-01T10:00:00.5+01:00",
          "open": true, "note": "line\\nend\\ttab\\\\", "size": 1.5e2, "count": 3.0},
         {"id": 2, "money": null, "tags": [], "at": "yesterday", "open": null, "note": "nul\\u0000", "size": 2, "count": 4},
         {"id": 3}]
        """)
    }
    let columns: [RequestedTable.Column] = [
      .init("id", .integer), .init("amount", .decimal(precision: 20, scale: 2), path: "money.amount"),
      .init("tags", .text), .init("second", .text, path: "tags.1"), .init("at", .timestamp), .init("open", .boolean),
      .init("size", .decimal(precision: 8, scale: 2)), .init("count", .integer), .init("note", .text),
      .init("gone", .text, mayBeAbsent: true),
    ]
    let outcome = try await copy(table(PageRequest(), columns, summed: ["amount"]), from: server)
    #expect(
      outcome.rows == [
        [
          "1", "12345678901234567.89", "[\"a\",\"b\"]", "b", "2025-03-01 09:00:00.500000Z", "true", "150", "3",
          "line\nend\ttab\\", nil, nil,
        ],
        ["3", nil, nil, nil, nil, nil, nil, nil, nil, nil, nil],
        [
          nil, nil, nil, nil, nil, nil, nil, nil, nil, nil,
          "column 'note' holds the character NUL, which no text can hold",
        ],
      ])
    #expect(outcome.totals.sums["amount"] == "12345678901234567.890000000000000000")
    #expect(outcome.totals.faults == 1 && outcome.totals.rows == 3)
  }

  @Test("429 with Retry-After, a failing service and a torn page are waited for, and the same page is asked again")
  func patience() async throws {
    let server = try HTTPServer { request in
      switch request.number {
      case 0: .init("{}", status: 429, headers: ["Retry-After": "1"])
      case 1: .init("{}", status: 503)
      case 2: .init(Self.items(0..<2), headers: ["Link": "</tickets?at=2>; rel=next"])
      case 3: .init(Self.items(2..<4), cutOff: 5)
      default: .init(Self.items(2..<4))
      }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let outcome = try await copy(table(PageRequest(paging: .link(path: nil))), from: server)
    #expect(clock.now - start >= .seconds(2))
    #expect(outcome.rows.map { $0[0] } == ["0", "1", "2", "3"])
    #expect(
      server.requests.map(\.target) == ["/tickets", "/tickets", "/tickets", "/tickets?at=2", "/tickets?at=2"])
  }

  @Test("a service that keeps failing, refuses the token or redirects ends the read in a sentence without parameters")
  func refusals() async throws {
    for (status, sentence) in [
      (500, "the service has failed (500), also after 1 more attempt"),
      (401, "the service refuses access (401); is the token right?"),
      (404, "there is no such resource (404)"),
      (302, "the service answers from another address (302), which is not followed; name that one"),
    ] {
      let server = try HTTPServer { _ in .init("{}", status: status, headers: ["Location": "http://elsewhere/"]) }
      let error = await #expect(throws: ConnectorError.self) {
        try await copy(
          table(PageRequest(query: [.init("key", "p4r4m")])), from: server, token: try Secret("t0k3n", place: "T"),
          retries: 1)
      }
      #expect(error?.description == "\(server.url)/tickets: \(sentence)")
      #expect(server.requests.count == (status == 500 ? 2 : 1))
    }
  }

  @Test("the token goes with each request, to this server alone, and shows in no error")
  func token() async throws {
    let elsewhere = try HTTPServer { _ in .init("[]") }
    let server = try HTTPServer { _ in
      .init(Self.items(0..<1), headers: ["Link": "<\(elsewhere.url)/tickets>; rel=next"])
    }
    let error = await #expect(throws: ConnectorError.self) {
      try await copy(
        table(PageRequest(paging: .link(path: nil))), from: server, token: try Secret("t0k3n", place: "T"))
    }
    // Another port is another server.
    #expect(error?.sentence == "the next page is on another server (127.0.0.1), where the token is not sent")
    #expect(elsewhere.requests.isEmpty)
    #expect(!server.requests.isEmpty)
    #expect(server.requests.allSatisfy { $0.headers["authorization"] == "Bearer t0k3n" })
    for address in [
      "http://api.example.com", "https://me:t0k3n@api.example.com", "https://a.example/?key=t0k3n", "ftp://x",
    ] {
      let secret = try Secret("t0k3n", place: "T")
      let error = #expect(throws: ConnectorError.self) {
        try HTTPService(address: address, place: "crm", token: .init("Authorization", secret: secret))
      }
      #expect(error?.description.contains("t0k3n") == false)
    }
  }

  @Test("changes are asked for behind the mark, less the overlap, as the service wants to see it")
  func since() async throws {
    let server = try HTTPServer { _ in .init(Self.items(0..<1)) }
    let formats: [(PageRequest.MarkFormat, String)] = [
      (.iso8601, "since=2025-03-01T09%3A50%3A00Z"), (.unixSeconds, "since=1740822600"), (.day, "since=2025-03-01"),
    ]
    let mark = RequestedTable.ChangeMark(column: "id", overlapSeconds: 600)
    for (format, expected) in formats {
      let request = PageRequest(since: .init(parameter: "since", format: format))
      _ = try await copy(table(request, mark: mark), from: server, since: "2025-03-01 11:00:00+01")
      #expect(server.requests.last?.target == "/tickets?" + expected)
    }
    let request = PageRequest(since: .init(parameter: "after", format: .number))
    _ = try await copy(table(request, mark: mark), from: server, since: "1600")
    #expect(server.requests.last?.target == "/tickets?after=1000")
  }

  @Test("a body that is no JSON, has no rows or pages that go in a circle end the read in a sentence")
  func malformed() async throws {
    let cases: [(String, PageRequest, String)] = [
      ("<html>", PageRequest(), "the answer is no JSON: at byte 1 no value begins here"),
      (
        "{\"items\": []}", PageRequest(rows: "item"),
        "the answer has no list of rows at 'item'; it has items. Did you mean 'items'?"
      ),
      ("{\"a\": 1}", PageRequest(), "the answer has no list of rows as its body; it has a."),
      (
        "{\"rows\": [{\"id\": 1}], \"next\": \"x\"}",
        PageRequest(rows: "rows", paging: .cursor(path: "next", parameter: "c")),
        "a page names one as the next that was there before"
      ),
      ("[{\"idd\": 1}]", PageRequest(), "no row of the first page has 'id' (column 'id'). Did you mean 'idd'?"),
    ]
    for (body, request, sentence) in cases {
      let server = try HTTPServer { _ in .init(body) }
      let error = await #expect(throws: ConnectorError.self) { try await copy(table(request), from: server) }
      #expect(error?.sentence == sentence)
    }
  }

  @Test("the number of rows that the service tells is what must come")
  func total() async throws {
    let server = try HTTPServer { _ in .init("{\"rows\": \(Self.items(0..<2)), \"count\": 3}") }
    let outcome = try await copy(table(PageRequest(rows: "rows", total: "count")), from: server)
    #expect(outcome.totals.rows == 3 && outcome.totals.landed == 2)
  }

  @Test("a cancellation does not wait for the service")
  func cancellation() async throws {
    let server = try HTTPServer { _ in .init("{}", status: 429, headers: ["Retry-After": "60"]) }
    let service = try HTTPService(address: server.url, place: "test")
    let (interruptions, opened) = AsyncStream<SourceInterruption>.makeStream()
    let table = table(PageRequest())
    await withTaskGroup(of: Void.self) { group in
      group.addTask {
        let source = JSONResources(service)
        opened.yield(source.interruption)
        #expect(throws: CancellationError.self) {
          try source.open()
          _ = try source.shape(of: table)
        }
      }
      for await interruption in interruptions {
        while server.requests.isEmpty { try? await Task.sleep(for: .milliseconds(10)) }
        interruption.request()
        break
      }
    }
    #expect(server.requests.count == 1)
  }

  @Test("a server that is not there is told, with its name")
  func absent() async throws {
    let service = try HTTPService(address: "http://127.0.0.1:1/x", place: "test", retries: 0)
    let source = JSONResources(service)
    try source.open()
    let error = #expect(throws: ConnectorError.self) { try source.shape(of: table(PageRequest())) }
    #expect(error?.kind == .unreachable)
    #expect(error?.description.hasPrefix("http://127.0.0.1:1/x/tickets: the service cannot be reached: ") == true)
  }
}
