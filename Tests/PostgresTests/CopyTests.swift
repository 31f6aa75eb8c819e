import Postgres
import TestSupport
import Testing

@Suite("COPY")
struct CopyTests {
  @Test("that fails in the middle loads nothing and leaves the connection usable")
  func loadsNothingOnFailure() async throws {
    struct Stop: Error {}
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (id int, name text)")
      #expect(throws: Stop.self) {
        try connection.copyIn("copy t from stdin") { writer in
          for id in 1...50_000 { try writer.write("\(id)\tname\n") }
          throw Stop()
        }
      }
      #expect(try connection.value("select count(*) from t", as: Int.self) == 0)
      #expect(try connection.copyIn("copy t from stdin") { writer in try writer.write("1\tx\n2\t\\N\n") } == 2)
      #expect(try connection.value("select count(*) from t", as: Int.self) == 2)
    }
  }

  @Test("names line and column of bad data and not the data")
  func namesLine() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (id int, name text)")
      let error = try #require(throws: PostgresError.self) {
        try connection.copyIn("copy t from stdin") { writer in try writer.write("1\ta\n2\tb\ns3cret\tc\n") }
      }
      #expect(error.place == "t, line 3, column id")
      #expect(!"\(error)".contains("s3cret"))
      let short = try #require(throws: PostgresError.self) {
        try connection.copyIn("copy t from stdin") { writer in try writer.write("1\ta\n77\n") }
      }
      #expect(short.kind == .copy)
      #expect(!"\(short)".contains("77"))
      #expect("\(short)".contains("missing data for column \"name\""), "\(short)")
    }
  }

  @Test("fails a long load at the server's refusal even when data still come")
  func failsLongLoad() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (id int)")
      let error = try #require(throws: PostgresError.self) {
        try connection.copyIn("copy t from stdin") { writer in
          try writer.write("none\n")
          for _ in 1...100 { try writer.write(String(repeating: "1\n", count: 50_000)) }
        }
      }
      #expect(error.place == "t, line 1, column id")
      #expect(try connection.value("select count(*) from t", as: Int.self) == 0)
    }
  }

  @Test("out stops when its reader throws, and the connection goes on")
  func stopsReading() async throws {
    struct Enough: Error {}
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      var bytes = 0
      #expect(throws: Enough.self) {
        try connection.copyOut("copy (select repeat('x', 1000), generate_series(1, 10000000)) to stdout") { chunk in
          bytes += chunk.count
          if bytes > 1_000_000 { throw Enough() }
        }
      }
      #expect(bytes < 2_000_000)
      #expect(try connection.value("select 1", as: Int.self) == 1)
    }
  }

  @Test("out gives every byte, rows larger than a chunk too")
  func givesLargeRows() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      var text = ""
      let rows = try connection.copyOut(
        "copy (select repeat('x', n) from unnest(array[3, 200000, 0, 70000, 65535, 1]) n) to stdout"
      ) { chunk in text += String(decoding: chunk, as: UTF8.self) }
      #expect(rows == 6)
      #expect(
        text.split(separator: "\n", omittingEmptySubsequences: false).map(\.count) == [
          3, 200_000, 0, 70_000, 65_535, 1, 0,
        ])
    }
  }

  @Test("is refused where the statement is another, and the connection goes on")
  func refusesOtherStatements() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (id int)")
      let wrongWays: [(inout Int) throws -> Void] = [
        { _ in try connection.copyIn("select 1") { _ in } },
        { _ in try connection.copyIn("copy t to stdout") { _ in } },
        { _ in try connection.copyOut("copy t from stdin") { _ in } },
        { _ in try connection.copyOut("insert into t values (1)") { _ in } },
        { _ in try connection.execute("copy t from stdin") },
        { _ in try connection.execute(script: "copy t to stdout") },
        { _ in try connection.stream("copy t to stdout") { _ in } },
        { _ in try connection.copyIn("copy \("t") from stdin") { _ in } },
      ]
      var unused = 0
      for (index, way) in wrongWays.enumerated() {
        #expect(throws: PostgresError.self, "way \(index)") { try way(&unused) }
        #expect(try connection.value("select 1", as: Int.self) == 1, "after way \(index)")
      }
    }
  }
}
