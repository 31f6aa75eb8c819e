import MDX
import Testing

@Suite("Literals")
struct LiteralTests {
  @Test("numbers keep their digits", arguments: ["0", "007", "0.50", "1e5", "1.25E-3", "9007199254740993.000000001"])
  func numbers(_ digits: String) throws {
    #expect(try MDXExpression(parsing: digits).form == .number(digits))
    expectExpression(digits, prints: digits)
  }

  @Test("a number gets the digit that its point lacks")
  func points() throws {
    #expect(try MDXExpression(parsing: ".5").form == .number("0.5"))
    #expect(try MDXExpression(parsing: "5.").form == .number("5"))
    expectExpression("IIf(x, .5, 1.)", prints: "IIf(x, 0.5, 1)")
    expectExpression("NOT .5 = .25", prints: "NOT 0.5 = 0.25")
    expectExpression("1.5.Foo + 1.Foo", prints: "(1.5).Foo + (1).Foo")
  }

  @Test("texts stand in single or double quotes, which are doubled inside, and print in double ones")
  func texts() throws {
    #expect(try MDXExpression(parsing: "'it''s'").form == .text("it's"))
    #expect(try MDXExpression(parsing: #""say ""so"" 'now'""#).form == .text("say \"so\" 'now'"))
    expectExpression("'it''s \"so\"'", prints: #""it's ""so""""#)
    expectExpression("''", prints: "\"\"")
    expectExpression("\"two\nlines\"", prints: "\"two\nlines\"")
  }

  @Test("NULL and parameters are operands")
  func others() throws {
    #expect(try MDXExpression(parsing: "null").form == .null)
    #expect(try MDXExpression(parsing: "@Region").form == .parameter("Region"))
    expectExpression("StrToMember(@Region)", prints: "StrToMember(@Region)")
    expectExpressionMistakes("@1️⃣1", "expected a parameter's name after '@', found '1'")
  }

  @Test("a text that is not closed is one mistake")
  func open() {
    expectExpressionMistakes("F(1, 1️⃣\"abc", "the text that '\"' opens is not closed")
    expectExpressionMistakes("F(1, 1️⃣'abc", "the text that \"'\" opens is not closed")
  }

  @Test("a mistake never repeats what a text says")
  func silence() {
    expectExpressionMistakes("1 1️⃣'secret'", "expected the end of the expression, found a text")
  }

  @Test("characters of other languages are named, with what MDX writes instead")
  func strays() {
    expectExpressionMistakes(
      "a 1️⃣!= b 2️⃣== c 3️⃣&& d", "'!=' is written '<>' in MDX", "'==' is written '=' in MDX",
      "'&&' is written 'AND' in MDX")
    expectExpressionMistakes("1️⃣“ + 1", "unexpected character '“'; texts stand in ' or \"")
    expectExpressionMistakes("1 1️⃣### + 2", "unexpected character '#'")
    expectExpressionMistakes("1 1️⃣\u{0} + 2", "unexpected character U+0")
  }
}
