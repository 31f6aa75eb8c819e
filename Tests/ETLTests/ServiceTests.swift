import Connectors
import CubeModel
import ETL
import Foundation
import OrderedCollections
import StarSchema
import Synchronization
import TestSupport
import Testing

@Suite("Services that answer with JSON") struct ServiceTests {
  /// What a service has, and may have changed meanwhile.
  private final class Tickets: Sendable {
    let rows = Mutex<[(id: Int, name: String, seen: String)]>([])
    /// What each row has besides, and the name of the column of amounts.
    let shape = Mutex<(more: String, amount: String)>(("", "amount"))
    /// What one row has besides.
    let special = Mutex<(id: Int, more: String)>((0, ""))

    /// The rows from a moment on, two a page.
    func page(_ request: HTTPServer.Request) -> HTTPServer.Answer {
      guard request.headers["authorization"] == "Bearer t0k3n-s3cr3t" else { return .init("{}", status: 401) }
      let since = request.parameter("since") ?? ""
      let chosen = rows.withLock { $0 }.filter { $0.seen >= since }
      let start = request.parameter("at").flatMap { Int($0) } ?? 0
      let end = min(start + 2, chosen.count)
      let (more, amount) = shape.withLock { $0 }
      let special = special.withLock { $0 }
      let items = chosen[min(start, end)..<end].map {
        "{\"id\": \($0.id), \"who\": {\"name\": \"\($0.name)\"}, \"\(amount)\": 1.50, \"won\": true, \"seen\": \"\($0.seen)\"\(more)"
          + ($0.id == special.id ? special.more : "") + "}"
      }
      let next = end < chosen.count ? ", \"next\": \(end)" : ""
      return .init("{\"rows\": [\(items.joined(separator: ", "))]\(next)}")
    }
  }

  private static func source(_ url: String, drift: String?) -> String {
    """
    source: files
    connector: http
    url: "\(url)"
    token: {environment: TICKETS_TOKEN}
    retries: 0
    tables:
      deal:
        path: v1/deals
        rows: rows
        pages: {cursor: next, parameter: at}
        since: {parameter: since}
        key: [id]
        changes: {mark: seen, overlap: 1 minute}
        control_totals: [amount]
        \(drift.map { "drift: \($0)" } ?? "caption: Deals")
        columns:
          id: {type: integer, required: true}
          name: {type: text, path: who.name}
          amount: "decimal(8,2)"
          won: boolean
          closed: {type: date, may_be_absent: true}
          seen: timestamp
    """
  }

  private func with(
    _ token: String, drift: String? = nil, _ body: (Tickets, HTTPServer, Bench) async throws -> Void
  ) async throws {
    let tickets = Tickets()
    let server = try HTTPServer { tickets.page($0) }
    try await FileBench.with { _, bench in
      bench.model = try DefinitionText.model(
        FileBench.files(folder: "", dialect: "{}", changes: "full compare").merging(
          ["sources/files.yaml": Self.source(server.url, drift: drift)]
        ) { $1 })
      let connections = SourceConnections(
        warehouse: bench.warehouse, definitionsFolder: "/", environment: ["TICKETS_TOKEN": token])
      bench.connect = { try connections.source(for: $0) }
      try await body(tickets, server, bench)
    }
  }

  @Test("pages load, and the next run asks for what has changed since, less the overlap")
  func incremental() async throws {
    try await with("t0k3n-s3cr3t") { tickets, server, bench in
      tickets.rows.withLock {
        $0 = [
          (1, "one", "2025-03-01T10:00:00Z"), (2, "two", "2025-03-01T10:00:30.25Z"),
          (3, "three", "2025-03-01T12:00:00+01:00"),
        ]
      }
      try await bench.load()
      try await bench.expect(
        "select id, name, amount, seen from star.dim_deal where deal_key > 0 order by id",
        """
        id | name | amount | seen
        1 | one | 1.50 | 2025-03-01 10:00:00+00
        2 | two | 1.50 | 2025-03-01 10:00:30.25+00
        3 | three | 1.50 | 2025-03-01 11:00:00+00
        """)
      #expect(server.requests.map(\.target) == ["/v1/deals", "/v1/deals?at=2"])
      tickets.rows.withLock { $0 += [(2, "zwei", "2025-03-01T11:30:00Z"), (4, "four", "2025-03-01T11:31:00Z")] }
      let summary = try await bench.load()
      #expect(
        server.requests.dropFirst(2).map(\.target) == [
          "/v1/deals", "/v1/deals?since=2025-03-01T10%3A59%3A00Z", "/v1/deals?since=2025-03-01T10%3A59%3A00Z&at=2",
        ])
      let counts = try #require(summary.step(.stage, "files.deal")?.counts)
      #expect(counts.came == 3 && counts.inserted == 1 && counts.changed == 1 && counts.retired == 0)
      try await bench.expect(
        "select id, name from star.dim_deal where deal_key > 0 order by id",
        "id | name\n1 | one\n2 | zwei\n3 | three\n4 | four")
    }
  }

  @Test("a mark of the future is not kept: it would hide the changes until then")
  func future() async throws {
    try await with("t0k3n-s3cr3t") { tickets, _, bench in
      tickets.rows.withLock { $0 = [(1, "one", "2999-01-01T00:00:00Z")] }
      try await bench.load()
      #expect(try await bench.value("select mark::timestamptz <= now() from meta.mark") == "t")
    }
  }

  @Test("a token that is refused shows neither in the error nor in the run log")
  func refused() async throws {
    try await with("wr0ng-s3cr3t") { _, server, bench in
      let error = await #expect(throws: (any Error).self) { try await bench.load() }
      let logged = try await bench.value("select string_agg(message, ' ') from meta.run") ?? ""
      for text in [String(describing: error), logged] {
        #expect(text.contains("the service refuses access (401)"))
        #expect(!text.contains("s3cr3t"))
      }
      #expect(server.requests.first?.headers["authorization"] == "Bearer wr0ng-s3cr3t")
    }
  }

  @Test("a source whose secret is nowhere says which variable it was looked for in")
  func noToken() async throws {
    try await with("") { _, server, bench in
      let error = await #expect(throws: ConnectorError.self) { try await bench.load() }
      #expect(
        error?.description
          == "TICKETS_TOKEN: the environment variable is not set, and no file holds the secret")
      #expect(server.requests.isEmpty)
    }
  }

  @Test(
    "keys that nobody declared and keys that no row has any more are drift like that of a table's columns",
    arguments: ["evolve", "freeze", "set aside"])
  func drift(_ drift: String) async throws {
    try await with("t0k3n-s3cr3t", drift: drift) { tickets, _, bench in
      tickets.rows.withLock { $0 = [(1, "one", "2025-03-01T10:00:00Z"), (2, "two", "2025-03-01T10:00:00Z")] }
      #expect(try await bench.load().remarks.isEmpty)
      tickets.shape.withLock { $0 = (", \"region\": {\"code\": 7}", "worth") }
      tickets.rows.withLock { $0[1] = (2, "two!", "2025-03-02T10:00:00Z") }
      let staged = """
        select id, name, amount, to_jsonb(s) ->> 'region' as region from staging.files_deal as s
        where not plumb_is_gone order by id
        """
      let differences = "column 'region' is new; column 'worth' is new; column 'amount' is gone"
      if drift == "freeze" {
        let error = await #expect(throws: ETLError.self) { try await bench.load() }
        #expect(error?.kind == .drift && error?.description.contains(differences) == true)
      } else {
        let summary = try await bench.load()
        #expect(summary.remarks.first?.hasPrefix("files.deal: \(differences): ") == true)
      }
      let before = "id | name | amount | region\n1 | one | 1.50 | -\n2 | two | 1.50 | -"
      let after = "id | name | amount | region\n1 | one | - | {\"code\":7}\n2 | two! | - | {\"code\":7}"
      try await bench.expect(staged, drift == "evolve" ? after : before)
    }
  }

  private static let staged = """
    select id, name, to_jsonb(s) ->> 'region' as region from staging.files_deal as s where not plumb_is_gone order by id
    """

  @Test(
    "a key that only a row on a later page has is drift as well, found by the first read of it, also of changes only",
    arguments: ["evolve", "freeze", "set aside"])
  func laterPages(_ drift: String) async throws {
    try await with("t0k3n-s3cr3t", drift: drift) { tickets, server, bench in
      tickets.rows.withLock {
        $0 = [
          (1, "one", "2025-03-01T10:00:00Z"), (2, "two", "2025-03-01T10:00:00Z"), (3, "three", "2025-03-01T10:00:00Z"),
        ]
      }
      #expect(try await bench.load().remarks.isEmpty)
      tickets.special.withLock { $0 = (3, ", \"region\": \"North\"") }
      tickets.rows.withLock { $0[2] = (3, "three!", "2025-03-02T10:00:00Z") }
      let before = "id | name | region\n1 | one | -\n2 | two | -\n3 | three | -"
      if drift == "freeze" {
        let error = await #expect(throws: ETLError.self) { try await bench.load() }
        #expect(
          error?.kind == .drift && error?.description.contains("column 'region' is new; nothing was kept") == true)
        return try await bench.expect(Self.staged, before)
      }
      #expect(try await bench.load().remarks.first?.hasPrefix("files.deal: column 'region' is new: ") == true)
      let evolved = "id | name | region\n1 | one | -\n2 | two | -\n3 | three! | North"
      try await bench.expect(Self.staged, drift == "evolve" ? evolved : before)
      try await bench.expectRejects(
        drift == "evolve" ? "table | key | reason" : "table | key | reason\ndeal | 3 | column 'region' is not declared")
      // What is known is asked for from the start: the next run finds nothing new, and reads the changes once.
      let known = server.requests.count
      #expect(try await bench.load().remarks.isEmpty)
      #expect(server.requests.dropFirst(known).count { !$0.target.contains("since") } == 1)
      try await bench.expect(Self.staged, drift == "evolve" ? evolved : before)
    }
  }

  @Test(
    "a first load sees keys of later pages too, and a key that is declared by now is none of them",
    arguments: ["evolve", "freeze", "set aside"])
  func firstLoad(_ drift: String) async throws {
    try await with("t0k3n-s3cr3t", drift: drift) { tickets, _, bench in
      var bench = bench
      tickets.special.withLock { $0 = (3, ", \"region\": \"North\", \"a.b\": 1") }
      tickets.rows.withLock {
        $0 = [
          (1, "one", "2025-03-01T10:00:00Z"), (2, "two", "2025-03-01T10:00:00Z"), (3, "three", "2025-03-01T10:00:00Z"),
        ]
      }
      if drift == "freeze" {
        await #expect(throws: ETLError.self) { try await bench.load() }
        return
      }
      let first = try await bench.load()
      #expect(first.remarks.first?.hasPrefix("files.deal: column 'a.b' is new; column 'region' is new: ") == true)
      #expect(first.step(.stage, "files.deal")?.counts.came == 3)
      let some = "id | name | region\n1 | one | -\n2 | two | -"
      try await bench.expect(Self.staged, drift == "evolve" ? some + "\n3 | three | North" : some)
      bench.model.sources["files"]?.tables["deal"]?.columns["region"] = .init(type: .text)
      bench.model.sources["files"]?.tables["deal"]?.columns["region"]?.mayBeAbsent = true
      bench.model.sources["files"]?.tables["deal"]?.columns["b"] = .init(type: .integer)
      bench.model.sources["files"]?.tables["deal"]?.columns["b"]?.path = "a.b"
      bench.model.sources["files"]?.tables["deal"]?.columns["b"]?.mayBeAbsent = true
      try await bench.load()
      try await bench.expect(Self.staged, some + "\n3 | three | North")
      #expect(try await RejectLog(of: bench.warehouse).list().isEmpty)
    }
  }
}
