import Postgres
import Synchronization
import TestSupport
import Testing

@Suite("A session")
struct SessionTests {
  @Test("runs statements of many tasks one after another")
  func serves() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let sum = try await withThrowingTaskGroup(of: Int.self) { group in
        for number in 1...100 {
          group.addTask { try await session.value("select \(number)", as: Int.self) }
        }
        return try await group.reduce(0, +)
      }
      #expect(sum == 5_050)
    }
  }

  @Test("blocks no other task while its statement runs", .timeLimit(.minutes(30)))
  func blocksNobody() async throws {
    try await withTestDatabase { address in
      let sessions = try await withThrowingTaskGroup(of: Session.self) { group in
        for _ in 0..<24 { group.addTask { try await Session.open(to: address) } }
        return try await group.reduce(into: [Session]()) { $0.append($1) }
      }
      let holder = try await Session.open(to: address)
      _ = try await holder.rows("select pg_advisory_lock(17)")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for session in sessions { group.addTask { _ = try await session.rows("select pg_advisory_lock_shared(17)") } }
        // All of them wait at the same time: more than there are threads for tasks.
        let waiting: SQL = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
        while try await holder.value(waiting, as: Int.self) < 24 { try await Task.sleep(for: .milliseconds(20)) }
        _ = try await holder.rows("select pg_advisory_unlock(17)")
        try await group.waitForAll()
      }
    }
  }

  @Test("runs a transaction again after a serialization failure, both effects in the end")
  func retries() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      try await session.execute(script: "create table counter (n int); insert into counter values (0)")
      let attempts = Tally()
      let last = try await session.transaction(
        isolation: .repeatableRead, retrying: .serializationFailures(attempts: 3)
      ) { connection in
        attempts.add()
        let n = try connection.value("select n from counter", as: Int.self)
        // Somebody else is quicker, the first two times.
        if attempts.count < 3 { _ = try Connection(to: address).execute("update counter set n = n + 10") }
        try connection.execute("update counter set n = \(n + 1)")
        return n + 1
      }
      #expect(attempts.count == 3)
      #expect(last == 21)
      #expect(try await session.value("select n from counter", as: Int.self) == 21)
    }
  }

  @Test("tells a serialization failure when its attempts are used up, and never retries another error")
  func givesUp() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let attempts = Tally()
      let collided = await #expect(throws: PostgresError.self) {
        try await session.transaction(retrying: .serializationFailures(attempts: 3)) { connection in
          attempts.add()
          try connection.execute(script: "do $$ begin raise exception 'collided' using errcode = '40001'; end $$")
        }
      }
      #expect(collided?.isSerializationFailure == true)
      #expect(attempts.count == 3)
      await #expect(throws: PostgresError.self) {
        try await session.transaction(retrying: .serializationFailures(attempts: 3)) { connection in
          attempts.add()
          try connection.execute("select 1 / 0")
        }
      }
      #expect(attempts.count == 4)
    }
  }

  @Test("connects again when its connection went away between two calls")
  func reconnects() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let other = try await Session.open(to: address)
      for _ in 0..<3 {
        let process = try await session.value("select pg_backend_pid()", as: Int32.self)
        try await other.execute("select pg_terminate_backend(\(process), 5000)")
        let value = try await session.transaction { connection in try connection.value("select 1", as: Int.self) }
        #expect(value == 1)
        #expect(try await session.value("select pg_backend_pid()", as: Int32.self) != process)
      }
    }
  }

  @Test("runs nothing twice when its connection goes away in the middle of a transaction")
  func repeatsNothing() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let runs = Tally()
      let error = await #expect(throws: PostgresError.self) {
        try await session.transaction(retrying: .serializationFailures(attempts: 5)) { connection in
          runs.add()
          try connection.execute("create table t (x int)")
          try connection.execute("select pg_terminate_backend(pg_backend_pid())")
        }
      }
      #expect(error?.kind == .connection)
      #expect(runs.count == 1)
      #expect(!(await session.isUsable))
      #expect(try await session.rows("select from pg_class where relname = 't'").isEmpty)
    }
  }

  @Test("hands what the server remarks to its closure")
  func handsNotices() async throws {
    try await withTestDatabase { address in
      let notices = Mutex<[Notice]>([])
      let received: @Sendable (Notice) -> Void = { notice in notices.withLock { $0.append(notice) } }
      let session = try await Session.open(to: address, onNotice: received)
      try await session.execute("drop table if exists nothing")
      let heard = notices.withLock { $0 }
      #expect(heard.map(\.severity) == ["NOTICE"])
      #expect(heard.map(\.sqlState) == ["00000"])
      #expect(heard.first?.message == #"table "nothing" does not exist, skipping"#)
    }
  }
}
