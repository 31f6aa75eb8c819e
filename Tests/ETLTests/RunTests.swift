import CubeModel
import ETL
import Foundation
import OrderedCollections
import Postgres
import StarSchema
import Testing

@Suite("Runs") struct RunTests {
  @Test("a blocking check rolls the rows back, and its finding stays")
  func blockingCheck() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 2000")
      let summary = try await bench.load()
      #expect(summary.checks.map(\.failures) == [0, 1])
      try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n11 | 1 | 2025-03-01 | 6000")
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect(error?.kind == .check)
      #expect(
        error?.description
          == "sale: blocking checks failed: 'no sale above 5000' (1 rows of sale); nothing was kept")
      try await bench.expect("select sale_id from star.fact_sale", "sale_id\n10")
      try await bench.expect(
        "select run_id, status, message from meta.run order by 1",
        """
        run_id | status | message
        1 | done | -
        2 | failed | sale: blocking checks failed: 'no sale above 5000' (1 rows of sale); nothing was kept
        """)
      try await bench.expect(
        "select check_name, is_blocking, failures from meta.check_finding where run_id = 2 order by 1",
        "check_name | is_blocking | failures\nno sale above 1000 | f | 2\nno sale above 5000 | t | 1")
      try await bench.add("crm.sale", "sale_id | amount\n11 | 60")
      try await bench.load()
      try await bench.expect(
        "select sale_id, loaded_run from star.fact_sale order by 1", "sale_id | loaded_run\n10 | 1\n11 | 3")
    }
  }

  @Test("a run whose server process is killed leaves nothing, and the next one succeeds")
  func killed() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.customer", "customer_id | name | tier\n1 | Acme | Key")
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 20")
      let address = bench.address
      await #expect(throws: (any Error).self) {
        try await bench.load { event in
          guard case .stepBegan(.load, _) = event else { return }
          // The run's thread waits here until its own server process is gone.
          try? Connection(to: address).execute(
            script: """
              select pg_terminate_backend(server_process) from meta.run where status = 'running';
              """)
          Thread.sleep(forTimeInterval: 0.2)
        }
      }
      try await bench.expect("select to_regclass('star.fact_sale') as fact", "fact\n-")
      try await bench.load()
      try await bench.expect("select sale_id, loaded_run from star.fact_sale", "sale_id | loaded_run\n10 | 2")
      try await bench.expect("select status from meta.run order by run_id", "status\nfailed\ndone")
    }
  }

  @Test("a run that was killed is noted as interrupted by whoever looks at the log, once nobody holds the lock")
  func noted() async throws {
    try await Bench.with { bench in
      try await bench.load()
      try await bench.script("insert into meta.run (status, definitions_hash) values ('running', 'x')")
      let holder = try await Session.open(to: bench.address)
      _ = try await holder.rows("select pg_advisory_lock(\(0x70_6C_75_6D_62))")
      let log = RunLog(of: bench.warehouse)
      #expect(try await log.list().map(\.status) == [.running, .done])
      #expect(try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse).currentRun?.run == 2)
      _ = try await holder.rows("select pg_advisory_unlock(\(0x70_6C_75_6D_62))")
      #expect(try await LoadPlan.make(model: bench.model, warehouse: bench.warehouse).currentRun == nil)
      #expect(try await log.list().map(\.status) == [.interrupted, .done])
    }
  }

  @Test("the state as known at a run can be asked of a star of every kind", arguments: FactKind.allCases)
  func everyKind(kind: FactKind) async throws {
    try await Bench.with { bench in
      bench.model.stars["sale"]?.kind = kind
      let facts = "select sale_id, customer_key, amount from star.fact_sale where"
      let changes = [
        "insert into crm.sale values (10, 1, '2025-03-01', 1), (11, 1, '2025-03-01', 2), (12, 2, '2025-03-02', 3)",
        "update crm.sale set amount = 9 where sale_id = 10; delete from crm.sale where sale_id = 11",
        "update crm.sale set customer_id = 2 where sale_id = 10; insert into crm.sale values (11, 1, '2025-03-01', 2)",
        "delete from crm.sale where sale_id <> 12", "insert into crm.sale values (10, 1, '2025-03-01', 1)",
      ]
      var known: [DrawnTable] = []
      for change in changes {
        try await bench.script(change)
        try await bench.load()
        known.append(try await bench.table("\(facts) retired_run is null order by 1"))
      }
      #expect(known.map(\.rows.count) == [3, 2, 3, 1, 2])
      for (position, expected) in known.enumerated() {
        let run = position + 1
        let state = "loaded_run <= \(run) and (retired_run is null or retired_run > \(run))"
        #expect(try await bench.table("\(facts) \(state) order by 1") == expected, "as known at run \(run)")
      }
    }
  }

  @Test("a run that ended without a word is closed as interrupted by the next one")
  func interrupted() async throws {
    try await Bench.with { bench in
      try await bench.load()
      try await bench.script("insert into meta.run (status, definitions_hash) values ('running', 'x')")
      try await bench.load()
      try await bench.expect("select status from meta.run order by run_id", "status\ndone\ninterrupted\ndone")
    }
  }

  @Test("a second run says which one is going on and stops, or waits for it, as asked")
  func twoAtOnce() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 20")
      let (events, continuation) = AsyncStream.makeStream(of: LoadEvent.self)
      let gate = DispatchSemaphore(value: 0)
      let held = bench
      let first = Task {
        try await held.load { event in
          guard case .stepBegan(.load, _) = event else { return }
          continuation.yield(event)
          gate.wait()
        }
      }
      for await _ in events { break }
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect(error?.kind == .busy)
      #expect(error?.sentence.contains("run 1 is going on since 20") == true)
      let second = Task { try await held.load(whenBusy: .wait) { event in continuation.yield(event) } }
      for await event in events {
        guard case .waiting(let run) = event else { continue }
        #expect(run.run == 1)
        break
      }
      gate.signal()
      #expect(try await first.value.run == 1)
      #expect(try await second.value.run == 2)
    }
  }

  @Test("a cancelled run stops and leaves nothing", .timeLimit(.minutes(30)))
  func cancelled() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 20")
      bench.model.stars["sale"]?.checks = [
        .init(name: "slow", rule: .condition("pg_sleep(3600) is null"), isBlocking: false)
      ]
      let (events, continuation) = AsyncStream.makeStream(of: LoadEvent.self)
      let held = bench
      let task = Task {
        try await held.load { event in
          if case .stepEnded(let step) = event, step.phase == .load { continuation.yield(event) }
        }
      }
      for await _ in events { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      try await bench.expect("select status, message from meta.run", "status | message\nfailed | the run was cancelled")
    }
  }

  @Test("the state as known at a run can be asked for after later runs")
  func asKnown() async throws {
    try await Bench.with { bench in
      for amount in ["1", "2", "3"] {
        try await bench.add("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | \(amount)")
        try await bench.load()
      }
      for run in 1...3 {
        try await bench.expect(
          "select amount from star.fact_sale where loaded_run <= \(run) and (retired_run is null or retired_run > \(run))",
          "amount\n\(run).00")
      }
    }
  }

  @Test("control totals that differ from the source's own count stop the run")
  func controlTotals() async throws {
    try await Bench.with { bench in
      try await bench.fill("crm.sale", "sale_id | customer_id | sold_on | amount\n10 | 1 | 2025-03-01 | 20")
      let address = bench.address
      bench.connect = { _ in MiscountingSource(address: address, schema: "crm") }
      let error = await #expect(throws: ETLError.self) { try await bench.load() }
      #expect(
        error?.description
          == "crm.sale: the source counted 21 for the control total 'amount', but 20 arrived; nothing was kept")
      bench.connect = nil
      try await bench.load()
      try await bench.expect(
        "select phase, subject, total, trim_scale(expected) as expected, trim_scale(found) as found from meta.control where subject like '%sale' order by 1, 2, 3",
        """
        phase | subject  | total  | expected | found
        load  | sale     | rows   | 1        | 1
        stage | crm.sale | amount | 20       | 20
        stage | crm.sale | rows   | 1        | 1
        """)
    }
  }
}
