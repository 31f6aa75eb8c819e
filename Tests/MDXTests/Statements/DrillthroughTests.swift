import MDX
import Testing

@Suite("DRILLTHROUGH and EXPLAIN")
struct DrillthroughTests {
  @Test("a drillthrough has bounds and columns")
  func drillthrough() {
    expectStatement(
      "drillthrough maxrows 10 firstrowset 20 WITH MEMBER m AS 1 SELECT m ON 0 FROM x RETURN [A].[b], Name([C]) AS c",
      prints: """
        DRILLTHROUGH MAXROWS 10 FIRSTROWSET 20 WITH
          MEMBER m AS 1
        SELECT m ON COLUMNS
        FROM x
        RETURN [A].[b], Name([C]) AS c
        """)
    expectStatement("DRILLTHROUGH SELECT FROM x", prints: "DRILLTHROUGH SELECT FROM x")
  }

  @Test("an explanation is of a select or a drillthrough")
  func explain() {
    expectStatement("EXPLAIN SELECT FROM x", prints: "EXPLAIN SELECT FROM x")
    expectStatement("explain plan for DRILLTHROUGH SELECT FROM x", prints: "EXPLAIN DRILLTHROUGH SELECT FROM x")
    expectMistakes("EXPLAIN 1️⃣EXPLAIN SELECT FROM x", "expected SELECT, WITH or DRILLTHROUGH, found 'EXPLAIN'")
  }

  @Test("what they lack is told")
  func mistakes() {
    expectMistakes(
      "DRILLTHROUGH MAXROWS 1️⃣SELECT FROM x", "expected a whole number of rows after MAXROWS, found 'SELECT'")
    expectMistakes(
      "DRILLTHROUGH MAXROWS 1️⃣1.5 SELECT FROM x", "expected a whole number of rows after MAXROWS, found '1.5'")
    expectMistakes("DRILLTHROUGH 1️⃣MAXROW 5 SELECT FROM x", "expected SELECT, found 'MAXROW'. Did you mean 'MAXROWS'?")
    expectMistakes("DRILLTHROUGH SELECT FROM x RETURN 1️⃣", "expected an expression, found the end")
  }
}
