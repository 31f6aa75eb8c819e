import Connectors
import CubeModel
import ETL
import Foundation
import OrderedCollections
import Postgres
import StarSchema
import Testing

@Suite("Steps at the same time") struct ParallelTests {
  /// The shop with its source twice, under another name, so that two can be read at once.
  private static func twoSources() throws -> Model {
    var model = try ShopDefinitions.model()
    var second = try #require(model.sources["crm"])
    second.name = "erp"
    model.sources["erp"] = second
    return model
  }

  private static func fill(_ bench: Bench) async throws {
    try await bench.fill(
      "crm.customer", "customer_id | name | tier\n1 | Acme | Key\n2 | Bolt | Base\n3 | Cedar | Tin")
    try await bench.fill(
      "crm.sale",
      """
      sale_id | customer_id | sold_on    | amount
      10      | 1           | 2025-03-01 | 100
      11      | 2           | 2025-03-02 | -1
      12      | 9           | 2025-03-02 | 20
      """)
  }

  /// All that a load leaves, but when it was.
  private static let traces = [
    "select * from staging.crm_sale order by sale_id", "select * from staging.erp_customer order by customer_id",
    "select * from star.dim_customer order by 1", "select * from star.fact_sale order by 1, 6",
    "select run_id, position, phase, subject, came, rejected, inserted, changed, retired, unchanged from meta.step order by 1, 2",
    "select run_id, source, table_name, key, reason, row, last_run from meta.reject order by 2, 3, 4",
    "select run_id, phase, subject, total, expected, found from meta.control order by 1, 2, 3, 4",
    "select source, table_name, mark from meta.mark order by 1, 2",
  ]

  private static func load(_ bench: Bench, at once: Int) async throws -> [DrawnTable] {
    try await bench.load(parallel: once)
    try await bench.add("crm.sale", "sale_id | amount\n10 | 99\n11 | 5")
    try await bench.add("crm.customer", "customer_id | tier | modified_at\n2 | Key | 2025-03-05")
    try await bench.script("delete from crm.sale where sale_id = 12")
    try await bench.load(on: "2025-03-11", parallel: once)
    var tables: [DrawnTable] = []
    for trace in traces { tables.append(try await bench.table(trace)) }
    return tables
  }

  @Test("what is read at the same time comes to the same as one after another")
  func same() async throws {
    var results: [[DrawnTable]] = []
    for once in [1, 4] {
      try await Bench.with { bench in
        bench.model = try Self.twoSources()
        try await Self.fill(bench)
        results.append(try await Self.load(bench, at: once))
        #expect(try await bench.value("select to_regnamespace('plumb_landing')") == nil)
      }
    }
    #expect(results.first == results.last)
    #expect(results.first?.allSatisfy { !$0.rows.isEmpty } == true)
  }

  @Test("as many tables are read at the same time as the limit says, also of one source", arguments: [2, 3])
  func limit(once: Int) async throws {
    try await Bench.with { bench in
      try await Self.fill(bench)
      let gate = Gate(opensAt: once)
      let address = bench.address
      bench.connect = { _ in
        GatedSource(PostgreSQLTables(address: address, schema: "crm"), gate)
      }
      try await bench.load(parallel: once)
      #expect(gate.most == once)
      try await bench.expect("select count(*) from star.fact_sale", "count\n2")
    }
  }

  @Test("all that fails is told at once, and what does not depend on it goes on meanwhile", arguments: [1, 3])
  func failures(once: Int) async throws {
    try await Bench.with { bench in
      bench.model = try Self.twoSources()
      bench.model.sources["erp"]?.tables["sale"]?.columns["colour"] = .init(type: .text)
      bench.model.sources["crm"]?.tables["customer_history"]?.location = "customer_hist"
      var other = try #require(bench.model.stars["sale"])
      other.name = "odd"
      other.loads[0].values["amount"] = "1 / (s.amount - 20)"
      bench.model.stars["odd"] = other
      try await Self.fill(bench)
      let error = await #expect(throws: ETLError.self) { try await bench.load(parallel: once) }
      #expect(error?.kind == .several)
      let lines = try #require(error?.description.split(separator: "\n"))
      #expect(lines.first == "the run: 3 steps failed; nothing was kept:")
      #expect(lines.contains { $0.contains("customer_hist") })
      #expect(lines.contains { $0.contains("colour") })
      #expect(lines.contains { $0.contains("odd: the step 'load' failed.") })
      try await bench.expect("select to_regclass('star.fact_sale') as fact", "fact\n-")
      #expect(try await bench.value("select message from meta.run")?.contains("colour") == true)
    }
  }

  @Test("a source that cannot be opened does not hide what is wrong with another one", arguments: [1, 3])
  func unopened(once: Int) async throws {
    try await Bench.with { bench in
      bench.model = try Self.twoSources()
      bench.model.sources["crm"]?.tables["customer_history"]?.location = "customer_hist"
      let address = bench.address
      bench.connect = { source in
        guard source.name == "crm" else {
          throw ETLError(.source, at: source.name, "nobody knows where it is")
        }
        return PostgreSQLTables(address: address, schema: "crm")
      }
      let error = await #expect(throws: ETLError.self) { try await bench.load(parallel: once) }
      #expect(error?.description.contains("erp: nobody knows where it is") == true)
      #expect(error?.description.contains("customer_hist") == true)
    }
  }

  @Test("cancelling stops all that is being read", .timeLimit(.minutes(30)))
  func cancelled() async throws {
    try await Bench.with { bench in
      let gate = Gate(opensAt: 2)
      let address = bench.address
      bench.connect = { _ in GatedSource(PostgreSQLTables(address: address, schema: "crm"), gate, sleeps: true) }
      let held = bench
      let task = Task { try await held.load(parallel: 2) }
      // A reader past the gate may not have begun its statement yet: the cancellation must reach it also then.
      while gate.most < 2 { try await Task.sleep(for: .milliseconds(5)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      try await bench.expect("select status, message from meta.run", "status | message\nfailed | the run was cancelled")
      #expect(try await bench.value("select to_regnamespace('plumb_landing')") == nil)
    }
  }
}
