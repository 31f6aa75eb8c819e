import Postgres
import TestSupport
import Testing

@Suite("A connection")
struct ConnectionTests {
  @Test("binds values, quotes names and reads typed rows")
  func bindsAndReads() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let table = Identifier("odd \"name\"; drop table x; [表]")
      try connection.execute("create table \(table) (id bigint primary key, name text, amount numeric, ok boolean)")
      let none: String? = nil
      let inserted = try connection.execute(
        "insert into \(table) values (\(1), \("O'Neil; --"), \("12.50"), \(true)), (\(2), \(none), null, \(false))")
      #expect(inserted == 2)
      let rows = try connection.rows("select * from \(table) where id = any(\([1, 2])) order by id")
      #expect(rows.count == 2)
      #expect(try rows[0].int("id") == 1)
      #expect(try rows[0].string("name") == "O'Neil; --")
      #expect(try rows[0].scaled("amount", scale: 2) == 1_250)
      #expect(try rows[0].bool("ok"))
      #expect(try rows[1].optionalString("name") == nil)
    }
  }

  @Test("rolls a transaction back when its body throws")
  func rollsBack() async throws {
    struct Stop: Error {}
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      try connection.execute("create table t (x int)")
      #expect(throws: Stop.self) {
        try connection.transaction { connection in
          try connection.execute("insert into t values (1)")
          throw Stop()
        }
      }
      #expect(try connection.value("select count(*) from t", as: Int.self) == 0)
      try connection.transaction { connection in _ = try connection.execute("insert into t values (1)") }
      #expect(try connection.value("select count(*) from t", as: Int.self) == 1)
    }
  }

  @Test("streams bytes by COPY from one table into another")
  func copies() async throws {
    try await withTestDatabase { address in
      let source = try Connection(to: address)
      let target = try Connection(to: address)
      try source.execute("create table a as select i, 'row ' || i as t from generate_series(1, 100000) i")
      try source.execute("create table b (i int, t text)")
      let loaded = try target.copyIn("copy b from stdin (format binary)") { writer in
        let read = try source.copyOut("copy a to stdout (format binary)") { chunk in try writer.write(chunk) }
        #expect(read == 100_000)
      }
      #expect(loaded == 100_000)
      #expect(try source.rows("(table a except table b) union all (table b except table a)").isEmpty)
    }
  }
}
