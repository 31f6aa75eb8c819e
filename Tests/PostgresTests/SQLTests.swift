import Postgres
import TestSupport
import Testing

@Suite("SQL by interpolation")
struct SQLTests {
  @Test("turns values into numbered binds, in order, through spliced pieces")
  func numbersBinds() {
    let condition: SQL = "a = \(1) and b = \("x")"
    let sql: SQL = "select \(2.5) where \(condition) or c = \(true)"
    #expect(sql.text == "select $1 where a = $2 and b = $3 or c = $4")
    #expect(sql == "select \(2.5) where a = \(1) and b = \("x") or c = \(true)")
  }

  @Test("never shows a bound value")
  func hidesValues() {
    let sql: SQL = "select \("secret")"
    var dumped = ""
    dump(sql, to: &dumped)
    #expect(!"\(sql) \(String(reflecting: sql)) \(dumped)".contains("secret"))
  }

  @Test("joins pieces with a separator")
  func joins() {
    let pieces: [SQL] = ["\(Identifier("a"))", "\(1)", "\(unsafeSQL: "now()")"]
    #expect(pieces.joined(separator: ", ").text == #""a", $1, now()"#)
    #expect([SQL]().joined().text == "")
  }

  @Test(
    "quotes a literal so that the server reads it back",
    arguments: ["", "plain", "O'Neil", #"C:\dir\'x"#, "'; drop table t; --", "客户 \"x\"", "$1 $$"])
  func quotesLiterals(text: String) async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      for setting in ["on", "off"] {
        try connection.execute("set standard_conforming_strings = \(unsafeSQL: setting)")
        #expect(try connection.value("select \(literal: text)", as: String.self) == text)
      }
    }
  }

  @Test("binds every kind of value, and null of every kind")
  func bindsValues() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let row = try connection.rows(
        """
        select \(Int16(-7)) as a, \(Int32.min) as b, \(Int64.max) as c, \(Int.min) as d, \(0.1) as e,
          \(-Double.infinity) as f, \(false) as g, \("ä\n\\'") as h, \(String?.none) as i, \(Int?.none) + 1 as j,
          (\(["a,b", "", "\"\\", "NULL", "{}"]))[3] as k, cardinality(\([String]())) as l,
          (\([Int?.none, 5]))[2] as m, (\([1.5, .nan]))[2] as n, \("2024-02-29")::date as o
        """
      ).only()
      #expect(try row.decode("a", as: Int16.self) == -7)
      #expect(try row.decode("b", as: Int32.self) == .min)
      #expect(try row.int64("c") == .max)
      #expect(try row.int("d") == .min)
      #expect(try row.double("e") == 0.1)
      #expect(try row.double("f") == -.infinity)
      #expect(try row.bool("g") == false)
      #expect(try row.string("h") == "ä\n\\'")
      #expect(try row.optionalString("i") == nil)
      #expect(try row.optionalInt("j") == nil)
      #expect(try row.string("k") == "\"\\")
      #expect(try row.int("l") == 0)
      #expect(try row.int("m") == 5)
      #expect(try row.double("n").isNaN)
      #expect(try row.string("o") == "2024-02-29")
    }
  }

  @Test("is refused before it is sent when a text would be cut at a NUL")
  func refusesNul() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let statements: [SQL] = [
        "select \("a\0b")", "select \(["a\0"])", "select 1 \(unsafeSQL: "\0")", "table \(Identifier("a\0"))",
        "table \(Identifier(""))", "table \(Identifier(String(repeating: "名", count: 22)))",
      ]
      for statement in statements {
        let error = #expect(throws: PostgresError.self) { try connection.rows(statement) }
        #expect(error?.kind == .input, "\(statement)")
      }
      #expect(throws: PostgresError.self) { try connection.execute(script: "select 1\0; select 2") }
    }
  }

  @Test("takes 65535 bound values and says so beyond them")
  func limitsBinds() async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let most = (1...65_535).map { "\($0)" as SQL }
      let count = try connection.value(
        "select count(*) from (values \(most.map { "(\($0))" as SQL }.joined())) v", as: Int.self)
      #expect(count == 65_535)
      let error = #expect(throws: PostgresError.self) { try connection.rows("select \((most + ["\(1)"]).joined())") }
      #expect(error?.kind == .input)
    }
  }
}
