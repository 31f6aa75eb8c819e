import CubeModel
import CubeQuery
import Postgres
import StarSchema
import TestSupport
import Testing

@testable import CellSources

@Suite("the SQL cell source")
struct SQLCellSourceTests {
  @Test("keeps the contract", arguments: [.everyGrouping] + ContractClause.answers + ContractClause.ofRuns)
  func contract(_ clause: ContractClause) async throws {
    try await withSession { session in
      try await clause.expect(CellSourceContract(source: source(session)))
      // The server's statistics, which decide how statements are written.
      try await session.execute("analyze")
      try await clause.expect(CellSourceContract(source: source(session, knowledge: .everythingIsWorthSumming)))
    }
  }

  private func source(_ session: Session, knowledge: SourceKnowledge = SourceKnowledge()) -> SQLCellSource {
    SQLCellSource(
      pool: ConnectionPool(to: session.address), model: ContractWarehouse.sample.model, knowledge: knowledge)
  }

  private func withSession(_ body: (Session) async throws -> Void) async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await ContractWarehouse.sample.create(in: session)
      try await body(session)
    }
  }

  @Test("a sum of decimals that does not fit into 64 bits is an error, never a wrong number")
  func overflow() async throws {
    try await withSession { session in
      let source = SQLCellSource(pool: ConnectionPool(to: session.address), model: ContractWarehouse.sample.model)
      let key: SQL = "1, -1, -1, -1, -1, 1, null"
      for id in 1...10 {
        try await session.execute(
          """
          insert into star.fact_sale (sale_id, amount, quantity, line, customer_key, site_key, opened_key, closed_key, \
          loaded_run, retired_run) values (\("big \(id)"), 9999999999999999.99, 922337203685477580, \(key))
          """)
      }
      for column in ["amount", "quantity"] {
        let request = CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.sum, column: column)])
        let error = await #expect(throws: CellSourceError.self) { try await source.cells(for: [request]) }
        #expect(error == CellSourceError(.overflow, place: "star 'sale', sum of '\(column)'", ""))
        let squares = CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.sumOfSquares, column: column)])
        let value = try #require(try await source.cells(for: [squares]).first?.values.first?.first?.doubleValue)
        #expect(value > 1e32)
      }
    }
  }

  @Test("a member that has gone without a fact is not listed")
  func unusedMember() async throws {
    try await withSession { session in
      let source = source(session)
      let request = MemberRequest(dimension: "customer", attributes: ["customer_id"])
      let before = try #require(try await source.members(for: [request]).first?.rows)
      let gone = try #require(before.first)
      guard case .text(let key)? = gone.first else {
        Issue.record("a customer's key is no text")
        return
      }
      try await session.execute("update star.dim_customer set is_unused = true where customer_id = \(key)")
      let after = try #require(try await source.members(for: [request]).first?.rows)
      #expect(Set(after) == Set(before.filter { $0 != gone }))
    }
  }

  @Test("a warehouse that was never loaded says so")
  func neverLoaded() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let source = SQLCellSource(pool: ConnectionPool(to: session.address), model: ContractWarehouse.sample.model)
      let request = CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.count)])
      let error = await #expect(throws: CellSourceError.self) { try await source.cells(for: [request]) }
      #expect(error?.kind == .notLoaded)
    }
  }

  @Test("cancelling the task cancels the statement on the server")
  func cancellation() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await ContractWarehouse.sample.create(in: session)
      // A row that takes an hour to read, as far as the statement can tell.
      try await session.execute(
        script: """
          alter table star.fact_sale rename to fact_sale_rows;
          create view star.fact_sale as select *, pg_sleep(3600)::text as slept from star.fact_sale_rows offset 0;
          """)
      let source = SQLCellSource(pool: ConnectionPool(to: session.address), model: ContractWarehouse.sample.model)
      let task = Task {
        try await source.cells(for: [
          CellRequest(star: "sale", measures: [CellRequest.BaseMeasure(.sum, column: "amount")])
        ])
      }
      let watcher = try await Session.open(to: address)
      let running: SQL =
        "select count(*) from pg_stat_activity where query like '%fact_sale%' and wait_event = 'PgSleep'"
      while try await watcher.value(running, as: Int.self) == 0 { try await Task.sleep(for: .milliseconds(10)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await watcher.value(running, as: Int.self) == 0)
    }
  }

  @Test("the statement for requests of one scope is a single one with grouping sets")
  func statementText() throws {
    let tier = CellColumn.attribute(role: "customer", name: "tier", version: .current)
    let month = CellColumn.attribute(role: "closed", name: "month", version: .ofTheDay)
    let restriction = CellRequest.Restriction(
      columns: [tier, .fact("sale_id")], tuples: [[.text("A"), .text("S'1")], [.null, .text("S2")]], isExclusion: true)
    let range = CellRequest.Range(
      column: .attribute(role: "closed", name: "day", version: .ofTheDay), lower: .date("2025-01-01"), upper: nil)
    let requests = [[tier, month], [tier], [month], []].map { grouping in
      CellRequest(
        star: "sale",
        measures: [
          CellRequest.BaseMeasure(.sum, column: "amount"), CellRequest.BaseMeasure(.distinctCount, column: "site"),
        ], grouping: grouping, restrictions: [restriction], ranges: [range], state: .asKnown(run: 2))
    }
    let statements = try SQLCellSource.statements(for: requests, model: ContractWarehouse.sample.model)
    #expect(statements.count == 1)
    Golden.check(statements.map(\.text).joined(separator: "\n\n") + "\n", "statement.sql")
  }
}
