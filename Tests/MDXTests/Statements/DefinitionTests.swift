import MDX
import Testing

@Suite("WITH")
struct DefinitionTests {
  @Test("a statement brings calculated members and named sets with their properties")
  func definitions() {
    expectStatement(
      "WITH MEMBER [Measures].[A] AS [B] / [C], FORMAT_STRING = '0.0%', SOLVE_ORDER = 2 SET [S] AS {a} SELECT FROM x",
      prints: """
        WITH
          MEMBER [Measures].[A] AS [B] / [C], FORMAT_STRING = "0.0%", SOLVE_ORDER = 2
          SET [S] AS {a}
        SELECT FROM x
        """)
    expectStatement(
      "WITH MEMBER m AS 1, FORMAT_STRING = IIf(a, 'x', 'y'), [My Property] = 1 = 2 SELECT FROM x",
      prints: """
        WITH
          MEMBER m AS 1, FORMAT_STRING = IIf(a, "x", "y"), [My Property] = 1 = 2
        SELECT FROM x
        """)
  }

  @Test("a comma may part definitions, and none need")
  func commas() throws {
    let parted = try MDXStatement(parsing: "WITH SET s AS {a}, MEMBER m AS 1, P = 2, SET t AS {b} SELECT FROM x")
    #expect(parted == (try MDXStatement(parsing: "WITH SET s AS {a} MEMBER m AS 1, P = 2 SET t AS {b} SELECT FROM x")))
  }

  @Test("a member may be said to be calculated, as Analysis Services has it")
  func calculated() throws {
    let said = try MDXStatement(
      parsing:
        "WITH CALCULATED MEMBER m AS '1', CALCULATED MEMBER n AS 2 SET s AS {a} calculated member [calculated] AS 3 SELECT FROM x"
    )
    let plain = try MDXStatement(
      parsing: "WITH MEMBER m AS 1 MEMBER n AS 2 SET s AS {a} MEMBER [calculated] AS 3 SELECT FROM x")
    #expect(said == plain)
    expectMistakes("WITH 1️⃣CALCULATED SET s AS {a} SELECT FROM x", "expected MEMBER or SET, found 'CALCULATED'")
  }

  @Test("a formula may stand in single quotes, as the old style has it")
  func quotedFormulas() throws {
    let old = try MDXStatement(parsing: "WITH MEMBER m AS '[A].[b] || ''x''', P = '1' SET s AS '{a}' SELECT FROM x")
    let new = try MDXStatement(parsing: "WITH MEMBER m AS [A].[b] || 'x', P = '1' SET s AS {a} SELECT FROM x")
    #expect(old == new)
  }

  @Test("a text is a text where it stands in double quotes or is not the whole formula")
  func texts() throws {
    let statement = try MDXStatement(
      parsing: "WITH MEMBER m AS \"x\" MEMBER n AS 'x' || 'y' MEMBER o AS '\"x\"' SELECT FROM c")
    guard case .select(let select) = statement else {
      Issue.record("no SELECT")
      return
    }
    let x = MDXExpression(.text("x"))
    #expect(
      select.definitions.map(\.formula) == [
        x, MDXExpression(.binary(.concat, x, MDXExpression(.text("y")))), x,
      ])
    expectStatement(
      "WITH MEMBER m AS '\"x\"' SELECT FROM c", prints: "WITH\n  MEMBER m AS \"x\"\nSELECT FROM c")
  }

  @Test("places in a quoted formula are those of the statement")
  func places() throws {
    let marked = MarkedText("WITH MEMBER m AS '1️⃣''ü'' ||\n 2️⃣b' SELECT FROM x")
    guard case .select(let select) = try MDXStatement(parsing: marked.text),
      case .binary(_, let left, let right) = try #require(select.definitions.first).formula.form
    else {
      Issue.record("no joined texts")
      return
    }
    #expect([left, right].map(\.range.start.offset) == marked.offsets)
    #expect(right.range.start.line == 2)
    #expect(right.range.start.column == 2)
  }

  @Test("mistakes in a quoted formula are told at their place in the statement")
  func mistakes() {
    expectMistakes(
      "WITH MEMBER m AS 'F(''a'', 1️⃣* 2) 2️⃣b' SELECT FROM3️⃣",
      "expected an expression, found '*'", "expected the end of the formula, found 'b'",
      "expected a cube or '(' and a SELECT, found the end")
  }

  @Test("what a definition lacks is told, and the next is read")
  func missing() {
    expectMistakes("WITH 1️⃣SELECT FROM x", "expected MEMBER or SET, found 'SELECT'")
    expectMistakes(
      "WITH 1️⃣MEMBR m AS 1 SET s AS {} SELECT FROM x", "expected MEMBER or SET, found 'MEMBR'. Did you mean 'MEMBER'?")
    expectMistakes("WITH MEMBER 1️⃣AS 1 SELECT FROM x", "expected the name of the MEMBER, found 'AS'")
    expectMistakes("WITH MEMBER m 1️⃣= 1 SELECT FROM x", "expected AS, found '='")
    expectMistakes("WITH MEMBER m AS 1️⃣'' SELECT FROM x", "the formula between the quotes is empty")
    expectMistakes("WITH MEMBER m AS 1, 1️⃣1 SELECT FROM x", "expected a property such as FORMAT_STRING, found '1'")
    expectMistakes(
      "WITH MEMBER m AS 1 1️⃣2 SET s AS {a 2️⃣b} SELECT FROM x", "expected ',', MEMBER, SET or SELECT, found '2'",
      "expected ',' or '}', found 'b'")
  }
}
