import MDX
import Testing

@Suite("Axes")
struct AxisTests {
  @Test("axes are named, numbered or left out")
  func ordinals() throws {
    expectStatement("SELECT FROM Sales", prints: "SELECT FROM Sales")
    expectStatement("select a on 0 from [Sales];", prints: "SELECT a ON COLUMNS\nFROM [Sales]")
    expectStatement(
      "SELECT a ON ROWS, b ON AXIS(0), c ON pages, d ON CHAPTERS, e ON 4, f ON 5 FROM x",
      prints: """
        SELECT
          a ON ROWS,
          b ON COLUMNS,
          c ON PAGES,
          d ON CHAPTERS,
          e ON SECTIONS,
          f ON AXIS(5)
        FROM x
        """)
  }

  @Test("an axis may leave out what is empty, keep what fits, and ask for properties")
  func clauses() {
    expectStatement(
      "SELECT NON EMPTY a AS s HAVING b > 1 DIMENSION PROPERTIES MEMBER_CAPTION, [A].[B].[C] ON 0 FROM x",
      prints: "SELECT NON EMPTY a AS s HAVING b > 1 DIMENSION PROPERTIES MEMBER_CAPTION, [A].[B].[C] ON COLUMNS\nFROM x"
    )
    expectStatement(
      "SELECT a PROPERTIES b ON 0 FROM x", prints: "SELECT a DIMENSION PROPERTIES b ON COLUMNS\nFROM x")
  }

  @Test("an axis that is none is told with the nearest that is")
  func unknown() {
    let names = "COLUMNS, ROWS, PAGES, CHAPTERS, SECTIONS or AXIS(n)"
    expectMistakes("SELECT a ON 1️⃣SIDEWAYS FROM x", "expected an axis: \(names), found 'SIDEWAYS'")
    expectMistakes("SELECT a ON 1️⃣COLUMN FROM x", "expected an axis: \(names), found 'COLUMN'. Did you mean 'COLUMNS'?")
    expectMistakes("SELECT a ON 1️⃣FROM x", "expected an axis: \(names), found 'FROM'")
    expectMistakes("SELECT a ON AXIS(1️⃣-1) FROM x", "expected the number of an axis, 0 to 127, found '-'")
    expectMistakes("SELECT a ON 1️⃣1.5 FROM x", "expected the number of an axis, 0 to 127, found '1.5'")
    expectMistakes(
      "SELECT a ON 1️⃣99999999999999999999 FROM x",
      "expected the number of an axis, 0 to 127, found '99999999999999999999'")
    expectMistakes("SELECT a ON AXIS 1️⃣1 FROM x", "expected '(' and the number of the axis after AXIS, found '1'")
  }

  @Test("what an axis lacks is told, and the next is read")
  func missing() {
    expectMistakes(
      "SELECT a 1️⃣COLUMNS, b 2️⃣FROM x", "expected ON and an axis, found 'COLUMNS'",
      "expected ON and an axis, found 'FROM'")
    expectMistakes("SELECT NON 1️⃣a ON 0 FROM x", "expected EMPTY, found 'a'")
    expectMistakes("SELECT 1️⃣, b ON 0 FROM x", "expected a set for an axis, found ','")
    expectMistakes("SELECT a ON 0 1️⃣b ON 1 FROM x", "expected ',' or FROM, found 'b'")
    expectMistakes("SELECT a DIMENSION 1️⃣b ON 0 FROM x", "expected PROPERTIES, found 'b'")
    expectMistakes("SELECT a DIMENSION PROPERTIES 1️⃣ON 0 FROM x", "expected a property, found 'ON'")
    expectMistakes("SELECT1️⃣", "expected a set for an axis, found the end")
  }
}
