import MDX
import Testing

@Suite("Sets, tuples and parentheses")
struct ListTests {
  @Test("sets may be empty and nest, and tuples have two members or more")
  func lists() throws {
    expectExpression("{ }", prints: "{}")
    expectExpression("{{a},(b,c)}", prints: "{{a}, (b, c)}")
    #expect(try MDXExpression(parsing: "(a, b)").form == .tuple([name("a"), name("b")]))
  }

  @Test("parentheses around one expression are not kept")
  func parentheses() throws {
    #expect(try MDXExpression(parsing: "((a))") == name("a"))
    expectExpression("([Store]).[USA]", prints: "[Store].[USA]")
    expectExpression("{(([A].[b]))}.Count", prints: "{[A].[b]}.Count")
  }

  @Test("an expression's place has its parentheses")
  func places() throws {
    let range = try MDXExpression(parsing: " (a) ").range
    #expect(range.start.offset == 1)
    #expect(range.end.offset == 4)
  }

  @Test("a set may be named on the way")
  func aliases() {
    expectExpression("Filter({a, b} AS s, s.Current IS c)", prints: "Filter({a, b} AS s, s.Current IS c)")
    expectExpression("(a AS s) * b", prints: "(a AS s) * b")
    expectExpression("{a as [my set]}", prints: "{a AS [my set]}")
    expectExpressionMistakes("F(a AS 1️⃣1)", "expected a name for the set, found '1'")
  }

  @Test("commas too many and too few are told, and the rest is read on")
  func commas() {
    expectExpressionMistakes("{a,1️⃣, b}", "expected an expression, found ','")
    expectExpressionMistakes("{a, b,1️⃣}", "expected an expression, found '}'")
    expectExpressionMistakes("{1️⃣, a}", "expected an expression, found ','")
    expectExpressionMistakes(
      "{[A].[a] 1️⃣[B].[b], c 2️⃣d}", "expected ',' or '}', found '[B]'", "expected ',' or '}', found 'd'")
    expectExpressionMistakes("1️⃣()", "a tuple has at least one member")
  }

  @Test("a bracket of the wrong kind is told")
  func wrongBracket() {
    expectExpressionMistakes("{a, b1️⃣), c}", "expected ',' or '}', found ')'")
    expectExpressionMistakes("F({a, b1️⃣)", "expected '}' to close '{' at 1:3, found ')'")
    expectExpressionMistakes("{a, (b, c1️⃣}", "expected ')' to close '(' at 1:5, found '}'")
    expectExpressionMistakes("{a, b}1️⃣}", "expected the end of the expression, found '}'")
  }

  private func name(_ text: String) -> MDXExpression {
    MDXExpression(.name(CompoundName([.name(Name(text, isQuoted: false))])))
  }
}
