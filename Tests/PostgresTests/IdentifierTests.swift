import Postgres
import TestSupport
import Testing

@Suite("An identifier")
struct IdentifierTests {
  static let names = [
    "plain", "Mixed Case", "select", #"two "quotes""#, #"""#, "'", "semi;colon", "[Kunde].[Land]", "客户名称", "ñandú",
    "a--b", "/* x */", "$1", "$tag$", "\\", "new\nline", "tab\t", " ", "😀", String(repeating: "x", count: 63),
    String(repeating: "名", count: 21),
  ]

  @Test("names a schema, a table and a column whatever is in it", arguments: names)
  func namesAnything(name: String) async throws {
    try await withTestDatabase { address in
      let connection = try Connection(to: address)
      let table = Identifier(name, name)
      try connection.execute("create schema \(Identifier(name))")
      try connection.execute("create table \(table) (\(Identifier(name)) int)")
      try connection.execute("insert into \(table) (\(Identifier(name))) values (\(7))")
      let rows = try connection.rows("select * from \(table)")
      #expect(rows.columns == [name])
      #expect(try rows.only().int(name) == 7)
      let found = try connection.value(
        "select count(*) from information_schema.tables where table_schema = \(name) and table_name = \(name)",
        as: Int.self)
      #expect(found == 1)
    }
  }
}
