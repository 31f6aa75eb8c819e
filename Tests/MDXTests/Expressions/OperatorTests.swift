import MDX
import Testing

@Suite("Operators")
struct OperatorTests {
  @Test("tighter operators group first, equal ones from the left")
  func grouping() {
    expectExpression("((1 + (2 * 3)) - 4)", prints: "1 + 2 * 3 - 4")
    expectExpression("(1 + 2) * 3", prints: "(1 + 2) * 3")
    expectExpression("1 - (2 - 3)", prints: "1 - (2 - 3)")
    expectExpression("(1 - 2) - 3", prints: "1 - 2 - 3")
    expectExpression("a OR (b AND c) XOR NOT (d = e)", prints: "a OR b AND c XOR NOT d = e")
    expectExpression("(a OR b) AND c", prints: "(a OR b) AND c")
    expectExpression("'n=' || (1 + 2)", prints: "\"n=\" || (1 + 2)")
    expectExpression("2 ^ 3 ^ 4 * 5", prints: "2 ^ 3 ^ 4 * 5")
    expectExpression("2 ^ (3 ^ 4)", prints: "2 ^ (3 ^ 4)")
  }

  @Test("a tree is what its operators say")
  func tree() throws {
    let one = MDXExpression(.number("1"))
    let two = MDXExpression(.number("2"))
    let three = MDXExpression(.number("3"))
    let product = MDXExpression(.binary(.times, two, three))
    #expect(try MDXExpression(parsing: "1+2*3") == MDXExpression(.binary(.plus, one, product)))
    let sum = MDXExpression(.binary(.plus, one, two))
    #expect(try MDXExpression(parsing: "1+2+3") == MDXExpression(.binary(.plus, sum, three)))
    #expect(try MDXExpression(parsing: "1+2*3") != MDXExpression(.binary(.plus, sum, three)))
  }

  @Test("signs hold tighter than products and looser than powers")
  func signs() {
    expectExpression("-2 ^ 2", prints: "-2 ^ 2")
    expectExpression("(-2) ^ 2", prints: "(-2) ^ 2")
    expectExpression("-(a * b)", prints: "-(a * b)")
    expectExpression("-a * b", prints: "-a * b")
    expectExpression("1 - -1", prints: "1 - -1")
    expectExpression("2 ^ -3", prints: "2 ^ (-3)")
    expectExpression("+1", prints: "+1")
  }

  @Test("two dashes are a comment, so signs keep apart")
  func dashes() {
    expectExpression("-(-1)", prints: "- -1")
    expectExpression("-((-1) ^ 2)", prints: "-(-1) ^ 2")
    expectExpression("1 --2", prints: "1")
  }

  @Test("a range is the tightest")
  func ranges() {
    expectExpression("{[A].[a] : [A].[b]}", prints: "{[A].[a]:[A].[b]}")
    expectExpression("x IN a : b", prints: "x IN a:b")
    expectExpression("a : b * c : d", prints: "a:b * c:d")
    expectExpression("EXISTING a : b", prints: "EXISTING a:b")
    expectExpression("a : (b * c)", prints: "a:(b * c)")
  }

  @Test("IS, IN and MATCHES compare, also with NOT before them and with NULL and EMPTY after IS")
  func words() {
    expectExpression("a is null and b IS EMPTY", prints: "a IS NULL AND IsEmpty(b)")
    expectExpression("x NOT IN {a, b} OR y", prints: "NOT x IN {a, b} OR y")
    expectExpression("n not matches '(?i)s.*'", prints: "NOT n MATCHES \"(?i)s.*\"")
    expectExpression("NOT x IN y", prints: "NOT x IN y")
    expectExpression("(NOT x) IN y", prints: "(NOT x) IN y")
    expectExpression("x NOT IN y = z", prints: "(NOT x IN y) = z")
    expectExpression("a = NOT b AND c", prints: "a = (NOT b) AND c")
    expectExpression("a <= b <> c >= d", prints: "a <= b <> c >= d")
  }

  @Test("EXISTING stands before a set, with or without parentheses")
  func existing() {
    expectExpression("Count(Existing [Time].Members)", prints: "Count(EXISTING [Time].Members)")
    expectExpression("existing(Filter(a, b)) * c", prints: "EXISTING Filter(a, b) * c")
  }

  @Test("what an operator lacks is said once")
  func mistakes() {
    expectExpressionMistakes("1 + 1️⃣", "expected an expression, found the end")
    expectExpressionMistakes("1 + 1️⃣* 2", "expected an expression, found '*'")
    expectExpressionMistakes("a 1️⃣b", "expected the end of the expression, found 'b'")
    expectExpressionMistakes("{a 1️⃣MACHES b}", "expected ',' or '}', found 'MACHES'. Did you mean 'MATCHES'?")
  }
}
