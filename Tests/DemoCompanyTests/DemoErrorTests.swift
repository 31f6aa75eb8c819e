import Postgres
import TestSupport
import Testing

@testable import DemoCompany

@Suite("What the demo company refuses")
struct DemoErrorTests {
  @Test("a scale out of its range is refused in a sentence", arguments: [0, -1, 1_001, Double.nan, .infinity])
  func scale(scale: Double) {
    let error = #expect(throws: DemoError.self) { try DemoCompany(scale: scale) }
    #expect(error?.description.contains("it lies between 0.01 and 1000") == true)
  }

  @Test("a second fill changes nothing and says what to do")
  func twice() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      #expect(try DemoCompany.present(in: connection) == nil)
      try DemoCompany(scale: 0.01).fill(connection)
      #expect(try DemoCompany.present(in: connection) == DemoCompany(scale: 0.01))
      let accounts: Int = try connection.value("select count(*) from crm.account")
      #expect(throws: DemoError(kind: .schemaExists)) { try DemoCompany(seed: 2, scale: 0.02).fill(connection) }
      #expect(try connection.value("select count(*) from crm.account") == accounts)
    }
  }

  @Test("a fill that is broken off leaves nothing behind")
  func brokenOff() async throws {
    try await withTestDatabase { address in
      let writer = try Connection(to: address)
      try writer.execute(
        "create function public.refuse() returns event_trigger language plpgsql as $$ begin raise 'no'; end $$")
      try writer.execute(
        "create event trigger refuse on ddl_command_start when tag in ('ALTER TABLE') execute function public.refuse()")
      #expect(throws: PostgresError.self) { try DemoCompany(scale: 0.01).fill(writer) }
      #expect(try writer.value("select count(*) from pg_namespace where nspname = 'crm'") == 0)
    }
  }

  @Test("life goes on only where it began, by days and shares in their ranges")
  func advance() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let company = try DemoCompany(scale: 0.01)
      #expect(throws: DemoError(kind: .nothingThere)) { try company.advance(connection) }
      #expect(throws: DemoError(kind: .days(0))) { try company.advance(connection, days: 0) }
      #expect(throws: DemoError(kind: .fraction(0.6))) { try company.advance(connection, fraction: 0.6) }
    }
  }

  @Test("the smallest and a broken scale make a company too", arguments: [0.01, 0.137])
  func small(scale: Double) async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      var heard: [DemoCompany.Progress] = []
      let summary = try DemoCompany(scale: scale).fill(connection) { heard.append($0) }
      #expect(summary.lines.allSatisfy { $0.added > 0 })
      #expect(heard.last?.step == .statistics)
      #expect(heard.last?.accounts == heard.last?.accountsInAll)
      #expect(heard.last?.rows == summary.rows)
    }
  }
}
