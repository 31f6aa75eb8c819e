import StarSchema
import Testing

@Suite("Names in SQL") struct SQLNameTests {
  @Test("quotes are doubled, everything else stays")
  func quoting() {
    #expect(SQLName.quoted("a\"b; drop") == "\"a\"\"b; drop\"")
    #expect(SQLName.quoted("star", "客户") == "\"star\".\"客户\"")
    #expect(SQLName.quoted("\"") == "\"\"\"\"")
  }

  @Test("literals hold quotes and backslashes")
  func literals() {
    #expect(SQLName.literal("it's") == "'it''s'")
    #expect(SQLName.literal("a\\b'c") == "E'a\\\\b''c'")
  }

  @Test("a long name is cut to what PostgreSQL keeps and stays apart from its like")
  func composed() {
    #expect(SQLName.composed("crm", "account") == "crm_account")
    let long = String(repeating: "客户", count: 20)
    let first = SQLName.composed(long, "a")
    let second = SQLName.composed(long, "b")
    #expect(first != second)
    #expect(first.utf8.count <= SQLName.longest && second.utf8.count <= SQLName.longest)
    #expect(SQLName.composed(String(repeating: "x", count: 61), "y").utf8.count == 63)
  }
}
