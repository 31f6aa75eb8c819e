import Postgres
import TestSupport
import Testing

@Suite("Cancelling")
struct CancellationTests {
  /// How many statements other than the asking one the server runs in this database.
  private func running(_ session: Session) async throws -> Int {
    try await session.value(
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state = 'active'
      """, as: Int.self)
  }

  private func waitUntil(_ condition: () async throws -> Bool) async throws {
    for _ in 0..<200 {
      if try await condition() { return }
      try await Task.sleep(for: .milliseconds(25))
    }
    Issue.record("it did not happen within 5 s")
  }

  @Test("a task ends its statement on the server, and the session goes on", .timeLimit(.minutes(30)))
  func endsStatement() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let observer = try await Session.open(to: address)
      let task = Task { try await session.rows("select pg_sleep(3600)") }
      try await waitUntil { try await running(observer) == 1 }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await running(observer) == 0)
      #expect(try await session.value("select 1", as: Int.self) == 1)
    }
  }

  @Test("a task in a transaction rolls it back")
  func rollsBack() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let observer = try await Session.open(to: address)
      try await session.execute("create table t (x int)")
      let task = Task {
        try await session.transaction { connection in
          try connection.execute("insert into t values (1)")
          _ = try connection.rows("select pg_sleep(3600)")
        }
      }
      try await waitUntil { try await running(observer) == 1 }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await session.value("select count(*) from t", as: Int.self) == 0)
      #expect(await session.isUsable)
    }
  }

  @Test("a task ends a COPY in, and nothing is loaded")
  func endsCopy() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let observer = try await Session.open(to: address)
      try await session.execute("create table t (x int)")
      let task = Task {
        try await session.withConnection { connection in
          try connection.copyIn("copy t from stdin") { writer in
            while true { try writer.write("1\n2\n3\n") }
          }
        }
      }
      try await waitUntil { try await running(observer) == 1 }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await session.value("select count(*) from t", as: Int.self) == 0)
    }
  }

  @Test("before anything was sent sends nothing")
  func sendsNothing() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await session.execute("create table t (x int)")
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await session.execute("insert into t values (1)")
      }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(try await session.value("select count(*) from t", as: Int.self) == 0)
    }
  }

  @Test("at any moment hits its own statement or nothing, never the next one")
  func hitsOnlyItsOwn() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      for round in 0..<100 {
        let task = Task { try await session.rows("select pg_sleep(0.002)") }
        try await Task.sleep(for: .microseconds(round * 60))
        task.cancel()
        // It may have been quick enough; the next one must always go through.
        _ = await task.result
        #expect(try await session.value("select \(round) from pg_sleep(0.02)", as: Int.self) == round)
      }
    }
  }

  @Test("from another thread ends a statement of a plain connection")
  func cancelsConnection() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let observer = try await Session.open(to: address)
      let canceller = try await session.withConnection { connection in connection.canceller }
      #expect(!canceller.cancel())
      async let outcome = session.rows("select pg_sleep(3600)")
      try await waitUntil { try await running(observer) == 1 }
      #expect(canceller.cancel())
      do {
        _ = try await outcome
        Issue.record("the statement was not cancelled")
      } catch let error as PostgresError {
        #expect(error.kind == .cancelled)
        #expect(error.sqlState == "57014")
      }
    }
  }
}
