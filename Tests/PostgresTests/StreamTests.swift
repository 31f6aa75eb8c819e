import Postgres
import TestSupport
import Testing

@Suite("A stream of rows")
struct StreamTests {
  @Test("hands over every row in order")
  func handsOver() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      var next = 1
      let count = try connection.stream("select i, 'row ' || i as t from generate_series(1, \(5_000)) i") { row in
        let found = (try row.int("i"), try row.string(1))
        #expect(found == (next, "row \(next)"))
        next += 1
      }
      #expect(count == 5_000)
      #expect(try connection.stream("select 1 where false") { _ in Issue.record("no row was expected") } == 0)
    }
  }

  @Test("stops when its reader throws, and the connection goes on")
  func stops() async throws {
    struct Enough: Error {}
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      var count = 0
      #expect(throws: Enough.self) {
        try connection.stream("select repeat('x', 100), generate_series(1, 100000000)") { _ in
          count += 1
          if count == 10 { throw Enough() }
        }
      }
      #expect(count == 10)
      #expect(try connection.value("select 1", as: Int.self) == 1)
    }
  }

  @Test("tells an error that comes after rows")
  func tellsLateErrors() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      var count = 0
      let error = #expect(throws: PostgresError.self) {
        try connection.stream("select 1 / (1000 - i) from generate_series(1, 2000) i") { _ in count += 1 }
      }
      #expect(error?.sqlState == "22012")
      #expect(count == 999)
      #expect(try connection.value("select 1", as: Int.self) == 1)
    }
  }
}
