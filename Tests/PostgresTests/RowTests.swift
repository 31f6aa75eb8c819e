import Postgres
import TestSupport
import Testing

@Suite("A row")
struct RowTests {
  @Test("reads integers at their limits and refuses them beyond")
  func readsIntegers() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let row = try connection.rows(
        """
        select 32767 as a, 32768 as b, -32768 as c, -32769 as d, 9223372036854775807 as e,
          9223372036854775808 as f, -9223372036854775808 as g, -9223372036854775809 as h, '' as i, '-' as j, '+1' as k,
          '1a' as l
        """
      ).only()
      #expect(try row.decode("a", as: Int16.self) == 32_767)
      #expect(throws: PostgresError.self) { try row.decode("b", as: Int16.self) }
      #expect(try row.decode("c", as: Int16.self) == -32_768)
      #expect(throws: PostgresError.self) { try row.decode("d", as: Int16.self) }
      #expect(try row.int64("e") == .max)
      #expect(try row.int64("g") == .min)
      for column in ["f", "h", "i", "j", "k", "l"] {
        #expect(throws: PostgresError.self, "\(column)") { try row.int64(column) }
      }
    }
  }

  @Test("names the column and not the value when a value is of another type or null")
  func namesColumn() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let row = try connection.rows("select 'confidential' as note, null::int as n, 't' as flag").only()
      let wrong = try #require(throws: PostgresError.self) { try row.int("note") }
      #expect(
        wrong.description == "column 'note' of row 1 holds something else than a 64-bit integer, at column 'note'.")
      let null = try #require(throws: PostgresError.self) { try row.int("n") }
      #expect(null.description.contains("'n' of row 1 is null where a 64-bit integer was expected"))
      let missing = try #require(throws: PostgresError.self) { try row.int("nota") }
      #expect(missing.description.contains("Did you mean 'note'?"))
      #expect(throws: PostgresError.self) { try row.int(3) }
      #expect(throws: PostgresError.self) { try row.int(-1) }
      #expect(try row.bool(2))
      #expect(try row.isNull("n"))
      #expect(try row.withBytes("note") { $0?.count } == 12)
      #expect(try row.withBytes("n") { $0 == nil })
    }
  }

  @Test("gives dates and times in ISO form and UTC whatever the database's settings are")
  func givesISODates() async throws {
    try await withTestDatabase { address in
      let database = Identifier(address.databaseName)
      let first = try Connection(to: address)
      try first.execute("alter database \(database) set datestyle = 'German'")
      try first.execute("alter database \(database) set timezone = 'Asia/Shanghai'")
      let row = try Connection(to: address).rows(
        "select date '2024-12-31' as d, timestamptz '2024-12-31 23:30:00.5+08' as t, interval '26 hours' as i"
      ).only()
      #expect(try row.string("d") == "2024-12-31")
      #expect(try row.string("t") == "2024-12-31 15:30:00.5+00")
      #expect(try row.string("i") == "PT26H")
    }
  }

  @Test("reads numerics as scaled integers, exactly or not at all")
  func readsScaledNumbers() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      func scaled(_ text: String, _ scale: Int) throws -> Int64 {
        try connection.rows("select \(text)::numeric").only().scaled(0, scale: scale)
      }
      #expect(try scaled("12.5", 2) == 1_250)
      #expect(try scaled("-0.05", 2) == -5)
      #expect(try scaled("7", 0) == 7)
      #expect(try scaled("1.5000", 1) == 15)
      #expect(try scaled("92233720368547758.07", 2) == .max)
      #expect(try scaled("-92233720368547758.08", 2) == .min)
      for (text, scale) in [
        ("0.005", 2), ("92233720368547758.08", 2), ("NaN", 2), ("Infinity", 0), ("10000000000000000000", 0),
      ] {
        let error = #expect(throws: PostgresError.self, "\(text)") { try scaled(text, scale) }
        #expect(error?.kind == .decoding)
      }
    }
  }

  @Test("leaves its session and stays readable after it is closed")
  func outlivesSession() async throws {
    try await withTestDatabase { address in
      let session = try await Session.open(to: address)
      let rows = try await session.rows("select i from generate_series(1, 3) i")
      await session.close()
      #expect(try rows.map { try $0.int("i") } == [1, 2, 3])
    }
  }
}
