import Postgres
import TestSupport
import Testing

@Suite("A pool of sessions")
struct ConnectionPoolTests {
  /// Counts who has a session now, and the most at a time.
  private actor Gauge {
    private var now = 0
    private(set) var most = 0

    func enter() {
      now += 1
      most = max(most, now)
    }

    func leave() { now -= 1 }
  }

  @Test("lends no more sessions than its maximum and serves everybody")
  func serves() async throws {
    try await withTestDatabase { address in
      let pool = ConnectionPool(to: address, maximum: 3)
      let gauge = Gauge()
      let served = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 0..<60 {
          group.addTask {
            try await pool.withSession { session in
              await gauge.enter()
              let value = try await session.value("select \(number) from pg_sleep(0.002)", as: Int.self)
              await gauge.leave()
              return value
            }
          }
        }
        return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(served.count == 60)
      #expect(await gauge.most == 3)
      #expect(await pool.openSessions == 3)
    }
  }

  @Test("drops a session that comes back broken or in a transaction")
  func dropsBroken() async throws {
    try await withTestDatabase { address in
      let pool = ConnectionPool(to: address, maximum: 1)
      await #expect(throws: PostgresError.self) {
        try await pool.withSession { session in
          try await session.execute("select pg_terminate_backend(pg_backend_pid())")
        }
      }
      #expect(await pool.openSessions == 0)
      try await pool.withSession { session in _ = try await session.execute("begin") }
      #expect(await pool.openSessions == 0)
      #expect(try await pool.withSession { session in try await session.value("select 1", as: Int.self) } == 1)
      #expect(await pool.openSessions == 1)
    }
  }

  @Test("lets a waiter go that is cancelled, and the next one in")
  func letsGo() async throws {
    try await withTestDatabase { address in
      let pool = ConnectionPool(to: address, maximum: 1)
      let (gate, opener) = AsyncStream.makeStream(of: Void.self)
      let holder = Task {
        try await pool.withSession { _ in
          for await _ in gate { break }
        }
      }
      while await pool.openSessions == 0 { try await Task.sleep(for: .milliseconds(5)) }
      let waiter = Task { try await pool.withSession { _ in } }
      let next = Task { try await pool.withSession { session in try await session.value("select 7", as: Int.self) } }
      try await Task.sleep(for: .milliseconds(50))
      waiter.cancel()
      await #expect(throws: CancellationError.self) { try await waiter.value }
      opener.yield()
      try await holder.value
      #expect(try await next.value == 7)
    }
  }

  @Test("closes sessions that nobody uses, and opens others later")
  func closesIdle() async throws {
    try await withTestDatabase { address in
      let pool = ConnectionPool(to: address, maximum: 2, idleTimeout: .milliseconds(100))
      for _ in 0..<2 {
        try await pool.withSession { _ in }
        #expect(await pool.openSessions == 1)
        for _ in 0..<100 where await pool.openSessions > 0 { try await Task.sleep(for: .milliseconds(20)) }
        #expect(await pool.openSessions == 0)
      }
    }
  }

  @Test("tells everybody when no session can be opened, and after it was closed")
  func tellsFailure() async throws {
    try await withTestDatabase { address in
      let pool = ConnectionPool(to: address.database("missing"), maximum: 1)
      for _ in 0..<3 {
        let error = await #expect(throws: PostgresError.self) { try await pool.withSession { _ in } }
        #expect(error?.kind == .missingDatabase)
      }
      await pool.close()
      let error = await #expect(throws: PostgresError.self) { try await pool.withSession { _ in } }
      #expect(error?.kind == .usage)
    }
  }
}
