import CubeModel
import CubeQuery
import Testing

@Suite("the short form")
struct QuestionParserTests {
  static let hardNames = [
    "A", "Close date", "a]b", "[x]", "]]", "a.b", "a, b", "O'Brien \"x\"", "x; drop table y", "客户（现状）", "and",
    "a and b",
    "in", "not in (x)", "= 1", "&a", "a&b", " spaced ", "e\u{301}", "{}", "line\nbreak", "2025-01..2025-02",
  ]

  @Test("a name of any characters reads back as it was printed", arguments: hardNames)
  func names(_ name: String) throws {
    for written in [
      QualifiedName(name), QualifiedName("Customer", name), QualifiedName(name, "Tier", name),
      QualifiedName(parts: [.init(.name(name)), .init(.key([name])), .init(.key([nil, name]))]),
    ] {
      #expect(try QuestionParser.names(written.description, option: "--measures") == [written])
      let items: [CubeQuestion.AxisItem] = [.name(written), .set([written, QualifiedName("b")])]
      let text = items.map(\.description).joined(separator: ", ")
      #expect(try QuestionParser.axis(text, option: "--rows") == items)
    }
  }

  @Test("a condition on any name and value reads back as it was printed", arguments: hardNames)
  func filters(_ name: String) throws {
    let level = QualifiedName("Customer", name)
    let values = [CubeFilter.Value(name), CubeFilter.Value("b")]
    let filters =
      [
        CubeFilter(level, .isMember), CubeFilter(level, .among(values)), CubeFilter(level, .except(values)),
        CubeFilter(level, .between(CubeFilter.Value("2025"), CubeFilter.Value("2025-02-28"))),
      ] + CubeFilter.Comparison.allCases.map { CubeFilter(level, .compared($0, CubeFilter.Value(name))) }
    let text = filters.map(\.description).joined(separator: " and ")
    #expect(try QuestionParser.filters(text, option: "--where") == filters)
    for filter in filters {
      #expect(try QuestionParser.filters(filter.description, option: "--where") == [filter])
    }
  }

  @Test("names and values may stand bare, in brackets and in quotes")
  func spellings() throws {
    let tier = QualifiedName("Customer", "Tier")
    let one = CubeFilter(tier, .among([CubeFilter.Value("A b")]))
    for text in [
      "Customer.Tier = A b", "Customer.Tier=A b",
      " [Customer] . [Tier] = 'A b' ", "Customer.Tier in (A b)", "Customer.Tier IN (\"A b\")", "Customer.Tier = [A b]",
    ] {
      #expect(try QuestionParser.filters(text, option: "--where") == [one], "\(text)")
    }
    let quoted = CubeFilter(tier, .except([CubeFilter.Value("it's"), CubeFilter.Value("x, y")]))
    #expect(try QuestionParser.filters("Customer.Tier not in ('it''s', [x, y])", option: "--where") == [quoted])
    let both = try QuestionParser.filters("Customer.Tier != A and Close date.Month >= 2025-01", option: "--where")
    #expect(both.count == 2)
    let days = try QuestionParser.filters("Close date = 2025-01..2025-03-15", option: "--where")
    #expect(
      days == [CubeFilter(QualifiedName("Close date"), .between(.init("2025-01"), .init("2025-03-15")))])
    let order = try QuestionParser.order("Average order desc", option: "--order")
    #expect(order == CubeQuestion.Order(QualifiedName("Average order"), isDescending: true))
  }

  @Test(
    "a mistake is told with its place",
    arguments: [
      "Customer.1️⃣", "Customer.Tier = 1️⃣", "Customer.Tier in 1️⃣A", "Customer.Tier in (A1️⃣", "Customer.1️⃣[Tier",
      "Customer.Tier = 1️⃣'A", "Customer.Tier = A 1️⃣) and", "Customer.Tier = A and\n  Customer.1️⃣", "1️⃣= A",
      "Customer.Tier not 1️⃣(A)", "Customer.Tier = A and 1️⃣", "客户.[等级] = 1️⃣)",
    ])
  func mistakes(_ marked: String) throws {
    let marked = try MarkedText(marked)
    let error = #expect(throws: CubeQueryError.self) { try QuestionParser.filters(marked.text, option: "--where") }
    #expect(error?.mistakes.map(\.place) == [marked.place(in: "--where")], "\(error?.description ?? "")")
    #expect(error?.mistakes.map(\.kind) == [.syntax])
  }

  @Test("the mistakes of all options are told at once")
  func allOptions() throws {
    let error = #expect(throws: CubeQueryError.self) {
      try CubeQuestion(cube: "Sales", measures: "", rows: "a.", conditions: ["x in", "b ="], order: "[", limit: 0)
    }
    #expect(
      error?.mistakes.map { $0.place?.option } == ["--measures", "--rows", "--where", "--where", "--order", "--limit"])
  }
}
