import Postgres
import TestSupport
import Testing

@Suite("A transaction")
struct TransactionTests {
  struct Stop: Error {}

  @Test("is as isolated and as read-only as asked", arguments: Isolation.allCases)
  func isolates(isolation: Isolation) async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.transaction(isolation: isolation, readOnly: true) { connection in
        let found = try connection.value("show transaction_isolation", as: String.self)
        let readOnly = try connection.value("show transaction_read_only", as: String.self)
        #expect(found == isolation.rawValue)
        #expect(readOnly == "on")
      }
      let error = #expect(throws: PostgresError.self) {
        try connection.transaction(readOnly: true) { connection in try connection.execute("create table t (x int)") }
      }
      #expect(error?.sqlState == "25006")
    }
  }

  @Test("says so when a failed statement in it was ignored, instead of pretending to commit")
  func noticesDroppedErrors() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (x int)")
      let error = #expect(throws: PostgresError.self) {
        try connection.transaction { connection in
          try connection.execute("insert into t values (1)")
          _ = try? connection.execute("select 1 / 0")
        }
      }
      #expect(error?.kind == .usage)
      #expect(try connection.value("select count(*) from t", as: Int.self) == 0)
    }
  }

  @Test("is refused inside another, where a savepoint does")
  func nests() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (x int)")
      #expect(throws: PostgresError.self) { try connection.savepoint { _ in } }
      try connection.transaction { connection in
        #expect(throws: PostgresError.self) { try connection.transaction { _ in } }
        try connection.execute("insert into t values (1)")
        #expect(throws: Stop.self) {
          try connection.savepoint { connection in
            try connection.execute("insert into t values (2)")
            throw Stop()
          }
        }
        #expect(throws: PostgresError.self) {
          try connection.savepoint { connection in try connection.execute("select 1 / 0") }
        }
        try connection.savepoint { connection in
          try connection.execute("insert into t values (3)")
          try connection.savepoint { connection in _ = try connection.execute("insert into t values (4)") }
        }
      }
      #expect(try connection.rows("select x from t order by x").map { try $0.int(0) } == [1, 3, 4])
    }
  }

  @Test("goes on after a statement that failed in a savepoint of its own")
  func savepointAroundStatement() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (x int primary key)")
      #expect(throws: PostgresError.self) { try connection.savepoint(around: "insert into t values (1)") }
      try connection.transaction { connection in
        try connection.savepoint(around: "insert into t values (2)")
        let error = #expect(throws: PostgresError.self) {
          try connection.savepoint(around: "insert into t values (3), (2)")
        }
        #expect(error?.sqlState == "23505")
        #expect(throws: PostgresError.self) { try connection.savepoint(around: "insert into t values (\(4))") }
        try connection.savepoint(around: "insert into t values (5)")
      }
      #expect(try connection.rows("select x from t order by x").map { try $0.int(0) } == [2, 5])
    }
  }

  @Test("that was ended by a statement in it is an error")
  func noticesEnd() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      #expect(throws: PostgresError.self) {
        try connection.transaction { connection in _ = try connection.execute("commit") }
      }
      let isInTransaction = connection.isInTransaction
      #expect(!isInTransaction)
    }
  }
}
