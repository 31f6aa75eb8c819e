import MDX
import Testing

@Suite("CASE and CAST")
struct CaseTests {
  @Test("a CASE has conditions, or an operand and values")
  func forms() {
    expectExpression(
      "case when a > 1 then 'x' when b then 'y' else 'z' end",
      prints: "CASE WHEN a > 1 THEN \"x\" WHEN b THEN \"y\" ELSE \"z\" END")
    expectExpression("CASE a.Name WHEN 'Q1' THEN 1 END", prints: "CASE a.Name WHEN \"Q1\" THEN 1 END")
    expectExpression(
      "CASE WHEN a THEN CASE b WHEN 1 THEN 2 END ELSE 3 END + 1",
      prints: "CASE WHEN a THEN CASE b WHEN 1 THEN 2 END ELSE 3 END + 1")
  }

  @Test("what a CASE lacks is told")
  func mistakes() {
    expectExpressionMistakes("CASE WHEN 1 = 1 THEN 1 1️⃣", "expected WHEN, ELSE or END, found the end")
    expectExpressionMistakes("CASE WHEN a ELSE 1 END".marking("ELSE"), "expected THEN, found 'ELSE'")
    expectExpressionMistakes("CASE a 1️⃣THEN 1 END", "expected WHEN, found 'THEN'")
    expectExpressionMistakes("CASE 1️⃣END", "expected WHEN, found 'END'")
    expectExpressionMistakes("F(CASE WHEN a THEN 1 ELSE 2 1️⃣ENDE, 3)", "expected END, found 'ENDE'. Did you mean 'END'?")
  }

  @Test("a CAST names a type")
  func cast() {
    expectExpression("cast('12.5' as NUMERIC) + 1", prints: "CAST(\"12.5\" AS NUMERIC) + 1")
    expectExpression("CAST(a + b AS INTEGER)", prints: "CAST(a + b AS INTEGER)")
    expectExpressionMistakes("CAST 1️⃣1", "expected '(' after CAST, found '1'")
    expectExpressionMistakes("CAST(1 1️⃣, 2) + 1", "expected AS, found ','")
    expectExpressionMistakes("CAST(1 AS 1️⃣) + 1", "expected the name of a type, found ')'")
  }
}

extension String {
  /// This text with a mark before a piece of it.
  fileprivate func marking(_ piece: String) -> String { replacing(piece, with: "1️⃣" + piece) }
}
