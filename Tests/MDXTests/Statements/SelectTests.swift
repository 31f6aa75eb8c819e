import MDX
import Testing

@Suite("SELECT")
struct SelectTests {
  @Test("a statement has a cube, a slicer and properties of cells")
  func clauses() {
    expectStatement(
      "SELECT a ON 0 FROM [My Cube] WHERE ([B].[c], [D].[e]) CELL PROPERTIES VALUE, FORMAT_STRING",
      prints: """
        SELECT a ON COLUMNS
        FROM [My Cube]
        WHERE ([B].[c], [D].[e])
        CELL PROPERTIES VALUE, FORMAT_STRING
        """)
    expectStatement("SELECT FROM x WHERE {a} * {b} AS s", prints: "SELECT FROM x\nWHERE {a} * {b} AS s")
  }

  @Test("a subselect stands in the place of a cube, any number of times")
  func subselects() throws {
    expectStatement(
      "SELECT a ON 0 FROM (SELECT {b} ON 0, c ON 1 FROM (SELECT d ON 0 FROM x WHERE e)) WHERE f",
      prints: """
        SELECT a ON COLUMNS
        FROM (SELECT {b} ON COLUMNS, c ON ROWS FROM (SELECT d ON COLUMNS FROM x WHERE e))
        WHERE f
        """)
    expectStatement(
      "SELECT FROM NON VISUAL (SELECT b ON 0 FROM x)", prints: "SELECT FROM NON VISUAL (SELECT b ON COLUMNS FROM x)")
    guard case .select(let select) = try MDXStatement(parsing: "SELECT FROM (SELECT a ON 0 FROM (SELECT FROM x))")
    else {
      Issue.record("no SELECT")
      return
    }
    #expect(select.source.cube == CubeReference(Name("x", isQuoted: false)))
  }

  @Test("a state of the warehouse follows the cube")
  func knownOn() throws {
    expectStatement(
      "SELECT FROM x as known on '2026-06-30' WHERE a", prints: "SELECT FROM x AS KNOWN ON \"2026-06-30\"\nWHERE a")
    guard case .select(let select) = try MDXStatement(parsing: "SELECT FROM x AS KNOWN ON '2026-06-30'") else {
      Issue.record("no SELECT")
      return
    }
    #expect(select.source.cube.knownOn == KnownOn("2026-06-30"))
    expectMistakes("SELECT FROM x AS 1️⃣KNOW ON '2026-06-30'", "expected KNOWN, found 'KNOW'. Did you mean 'KNOWN'?")
    expectMistakes(
      "SELECT FROM x AS KNOWN ON 1️⃣2026 WHERE a",
      "expected a day as a text, as in AS KNOWN ON '2026-06-30', found '2026'")
  }

  @Test("a misspelt keyword is taken as what it was meant to be")
  func misspelt() {
    expectMistakes(
      "1️⃣SELCT a ON 0 2️⃣FORM x", "expected SELECT, WITH, DRILLTHROUGH or EXPLAIN, found 'SELCT'. Did you mean 'SELECT'?",
      "expected ',' or FROM, found 'FORM'. Did you mean 'FROM'?")
    expectMistakes(
      "1️⃣WIHT MEMBER a AS 1 SELECT FROM x",
      "expected SELECT, WITH, DRILLTHROUGH or EXPLAIN, found 'WIHT'. Did you mean 'WITH'?")
  }

  @Test("a misspelt WHERE is taken as one")
  func misspeltWhere() {
    expectMistakes(
      "SELECT FROM x 1️⃣WERE {a 2️⃣b}", "expected WHERE, found 'WERE'. Did you mean 'WHERE'?",
      "expected ',' or '}', found 'b'")
  }

  @Test("keywords are ASCII: a dotless i makes none")
  func dotlessI() {
    expectExpression("ıs + ın", prints: "ıs + ın")
  }

  @Test("clauses out of order are told")
  func order() {
    expectMistakes("SELECT a ON 0 1️⃣WHERE b FROM x", "WHERE stands after FROM and its cube")
    expectMistakes("SELECT a ON 0 FROM x WHERE b 1️⃣SELECT", "expected the end of the statement, found 'SELECT'")
    expectMistakes("SELECT a ON 0 FROM 1️⃣WHERE b", "expected a cube or '(' and a SELECT, found 'WHERE'")
    expectMistakes("1️⃣{a} ON 0 FROM x", "expected SELECT, WITH, DRILLTHROUGH or EXPLAIN, found '{'")
    expectMistakes("SELECT FROM 1️⃣NON VISUAL x", "NON VISUAL stands before a SELECT in parentheses")
    expectMistakes(
      "SELECT FROM (SELECT a ON 0 FROM x 1️⃣CELL PROPERTIES VALUE", "expected ')' to close '(' at 1:13, found 'CELL'")
  }

  @Test("all mistakes of a statement are reported, in order")
  func several() {
    expectMistakes(
      """
      WITH MEMBER [Measures].[A] 1️⃣1 +2️⃣, FORMAT_STRING 3️⃣'0'
        SET [S] AS {a,4️⃣, b}
      SELECT {[Measures].[A]5️⃣) ON 0, [S] ON 6️⃣ROWZ
      FROM x
      WHERE (a, 7️⃣
      """,
      "expected AS, found '1'", "expected an expression, found ','",
      "expected '=' after the property 'FORMAT_STRING', found a text",
      "expected an expression, found ','", "expected ',' or '}', found ')'",
      "expected an axis: COLUMNS, ROWS, PAGES, CHAPTERS, SECTIONS or AXIS(n), found 'ROWZ'. Did you mean 'ROWS'?",
      "expected an expression, found the end")
  }

  @Test("a bracket that was forgotten is suspected where the names run into each other")
  func suspect() {
    expectMistakes(
      "SELECT {[A].[b} ON 0 FROM [x]1️⃣",
      "expected '}' to close '{' at 1:8, found the end. The name that opens at 1:13 holds another '[': is its ']' missing?"
    )
  }

  @Test("an error tells every mistake in a line")
  func error() {
    let error = #expect(throws: MDXError.self) { try MDXStatement(parsing: "SELECT {a b} ON\n0 FROM") }
    #expect(
      error?.description == """
        1:11: expected ',' or '}', found 'b'
        2:7: expected a cube or '(' and a SELECT, found the end
        """)
    #expect(error?.mistakes.map(\.kind) == [.syntax, .syntax])
    #expect(error?.mistakes.last?.line == 2)
    #expect(error?.mistakes.last?.column == 7)
  }
}
