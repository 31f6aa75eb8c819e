import Connectors
import CubeModel
import ETL
import Foundation
import OrderedCollections
import Postgres
import Synchronization
import Testing

@Suite("What goes on while tables are read") struct OverlapTests {
  /// What a run told: the steps that began and those that ended.
  private final class Story: Sendable {
    private let told = Mutex<[String]>([])

    func hear(_ event: LoadEvent) {
      switch event {
      case .stepBegan(let phase, let subject): told.withLock { $0.append("\(phase) \(subject)…") }
      case .stepEnded(let step): told.withLock { $0.append("\(step.phase) \(step.subject).") }
      default: break
      }
    }

    func contains(_ words: String) -> Bool { told.withLock { $0.contains(words) } }
  }

  /// Lends the shop with a service beside it, which lets its rows go at the end at the latest.
  private static func with(_ service: SlowService, _ body: (inout Bench) async throws -> Void) async throws {
    defer { service.latch.open() }
    try await Bench.with { bench in
      bench.model = try service.model()
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base")
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5")
      try await body(&bench)
    }
  }

  private static func isLoaded(_ event: LoadEvent, _ star: String) -> Bool {
    guard case .stepEnded(let step) = event else { return false }
    return step.phase == .load && step.subject == star
  }

  @Test(
    "a slow service holds up only the star that rests on it, and the report is that of one step after another",
    .timeLimit(.minutes(30)), arguments: [2, 4])
  func slow(once: Int) async throws {
    let service = try SlowService()
    try await Self.with(service) { bench in
      // The service does not answer before the other star is loaded.
      let summary = try await bench.load(parallel: once) { event in
        if Self.isLoaded(event, "sale") { service.latch.open() }
      }
      try await bench.expect(
        "select id, name from star.fact_ticket join star.dim_customer using (customer_key)", "id | name\n1 | Bolt")
      #expect(
        summary.steps.map { "\($0.phase) \($0.subject)" } == [
          "stage aid.ticket", "stage aid.deletion", "stage crm.customer", "stage crm.customer_history",
          "stage crm.sale",
          "conform customer", "conform date", "load sale", "load ticket",
        ])
      try await bench.expect(
        "select string_agg(phase || ' ' || subject, ', ' order by position) as steps from meta.step where phase <> 'stage'",
        "steps\nconform customer, conform date, load sale, load ticket")
      let again = try await bench.load(parallel: once)
      #expect(again.steps.filter { $0.phase == .load }.map(\.wasSkipped) == [true, true])
    }
  }

  @Test(
    "a service that fails late is told with what failed before it, in the order of the steps", .timeLimit(.minutes(30)))
  func failing() async throws {
    let service = try SlowService(ticketStatus: 500)
    try await Self.with(service) { bench in
      var odd = try #require(bench.model.stars["sale"])
      odd.name = "odd"
      odd.loads[0].values["amount"] = "1 / (s.amount - 5)"
      bench.model.stars["odd"] = odd
      let story = Story()
      let error = await #expect(throws: ETLError.self) {
        try await bench.load(parallel: 2) { event in
          story.hear(event)
          if case .stepBegan(.load, "odd") = event { service.latch.open() }
        }
      }
      let lines = try #require(error?.description.split(separator: "\n"))
      #expect(lines.first == "the run: 2 steps failed; nothing was kept:")
      let places = ["(500)", "odd: the step 'load' failed."].map { words in lines.firstIndex { $0.contains(words) } }
      #expect(try #require(places[0]) < #require(places[1]))
      #expect(story.contains("load odd…") && !story.contains("load odd.") && !story.contains("load ticket…"))
      try await bench.expect("select to_regclass('star.fact_sale') as fact", "fact\n-")
      #expect(try await bench.value("select to_regnamespace('plumb_landing')") == nil)
    }
  }

  @Test("a run that waits for a service that does not answer can be cancelled", .timeLimit(.minutes(30)))
  func cancelled() async throws {
    let service = try SlowService()
    try await Self.with(service) { bench in
      let held = bench
      let (events, continuation) = AsyncStream.makeStream(of: LoadEvent.self)
      let task = Task {
        try await held.load(parallel: 2) { event in if Self.isLoaded(event, "sale") { continuation.yield(event) } }
      }
      for await _ in events { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      try await bench.expect("select status, message from meta.run", "status | message\nfailed | the run was cancelled")
      #expect(try await bench.value("select to_regnamespace('plumb_landing')") == nil)
    }
  }

  @Test("a run whose own connection is lost does not wait for a service any more", .timeLimit(.minutes(30)))
  func lost() async throws {
    let service = try SlowService()
    try await Self.with(service) { bench in
      let address = bench.address
      let error = await #expect(throws: (any Error).self) {
        try await bench.load(parallel: 3) { event in
          guard case .stepBegan(.load, "sale") = event else { return }
          try? Connection(to: address).execute(
            script: "select pg_terminate_backend(server_process) from meta.run where status = 'running'")
          Thread.sleep(forTimeInterval: 0.2)
        }
      }
      #expect(!(error is CancellationError))
      try await bench.expect("select status from meta.run", "status\nfailed")
      bench.model = try ShopDefinitions.model()
      try await bench.load(parallel: 3)
      try await bench.expect("select sale_id, loaded_run from star.fact_sale", "sale_id | loaded_run\n10 | 2")
    }
  }

  @Test("a table is not waited for once nothing can come of it", .timeLimit(.minutes(30)))
  func needless() async throws {
    let service = try SlowService(deletionStatus: 500)
    try await Self.with(service) { bench in
      bench.model = try service.model(deletes: "deletes: {tombstones: deletion, key: [ticket]}")
      let story = Story()
      let error = await #expect(throws: (any Error).self) { try await bench.load(parallel: 3) { story.hear($0) } }
      #expect(error.map { "\($0)" }?.contains("(500)") == true)
      #expect(story.contains("load sale.") && !story.contains("stage aid.ticket…"))
      #expect(try await bench.value("select message from meta.run")?.contains("deletions") == true)
    }
  }

  @Test(
    "as many things go on at the same time as the limit says, the run's own work among them", .timeLimit(.minutes(30)),
    arguments: [2, 3])
  func limit(once: Int) async throws {
    try await Bench.with { bench in
      let gate = Gate(opensAt: once, lingering: 0.05)
      let address = bench.address
      bench.connect = { _ in GatedSource(PostgreSQLTables(address: address, schema: "crm"), gate) }
      try await bench.load(parallel: once) { event in
        switch event {
        case .stepBegan(let phase, _) where phase != .check: gate.enter()
        case .stepEnded(let step) where step.phase != .check: gate.leave()
        default: break
        }
      }
      #expect(gate.most == once)
    }
  }

  @Test("a table that cannot be read ahead waits until its source has no other reader", .timeLimit(.minutes(30)))
  func drifting() async throws {
    try await Bench.with { bench in
      bench.model.sources["crm"]?.tables["customer"]?.drift = .freeze
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 5")
      let address = bench.address
      let (gate, latch) = (Gate(opensAt: 0, lingering: 0.2), Latch())
      bench.connect = { _ in SoleReader(PostgreSQLTables(address: address, schema: "crm"), gate, latch) }
      let summary = try await bench.load(parallel: 2) { event in
        // From here on the run has nothing to do but what it reads itself.
        if case .stepEnded(let step) = event, step.subject == "date" { latch.open() }
      }
      #expect(gate.most == 1)
      #expect(summary.steps.first?.subject == "crm.customer")
      try await bench.expectSales(
        "sale | sold | customer | name | tier | amount | run\n10 | 03-01 | 1 | Acme | Key | 5.00 | 1")
    }
  }
}
