import MDX
import Testing

@Suite("Names")
struct NameTests {
  @Test("names keep their brackets, and a doubled bracket is one")
  func brackets() throws {
    let tree = try MDXExpression(parsing: "[Store].[a]]b].Children")
    let expected = MDXExpression(
      .name(
        CompoundName([.name(Name("Store")), .name(Name("a]b")), .name(Name("Children", isQuoted: false))])))
    #expect(tree == expected)
    #expect(tree.description == "[Store].[a]]b].Children")
    #expect(try MDXExpression(parsing: "[Store].[Children]") != MDXExpression(parsing: "[Store].Children"))
  }

  @Test("keys follow a dot, with or without brackets, and have several parts")
  func keys() throws {
    expectExpression("[Time].[Month].&[1997]&[Q1]&[2]", prints: "[Time].[Month].&[1997]&[Q1]&[2]")
    expectExpression("[Time].&1997", prints: "[Time].&[1997]")
    expectExpression("Store.&USA.&[CA].Parent", prints: "Store.&USA.&[CA].Parent")
    expectExpression("[A].&[x].Lag(1).&[y]", prints: "[A].&[x].Lag(1).&[y]")
  }

  @Test("a keyword is a name in brackets or after a dot")
  func keywords() {
    expectExpression("[select].Dimension.Properties", prints: "[select].Dimension.Properties")
    expectExpression("[A].On.Is.NULL", prints: "[A].On.Is.NULL")
    expectExpression("Axis.Plan.For", prints: "Axis.Plan.For")
  }

  @Test("a name that cannot stand without brackets is printed with them")
  func needsBrackets() {
    for text in ["Select", "two words", "7up", "", "a-b"] where !text.isEmpty {
      let tree = MDXExpression(.name(CompoundName([.name(Name(text, isQuoted: false))])))
      #expect(tree.description == "[\(text)]")
    }
  }

  @Test("letters of every script, the underscore and the dollar sign make words")
  func scripts() {
    expectExpression("Größe.客户.$visible._x1", prints: "Größe.客户.$visible._x1")
    expectExpression("Ca\u{301}fe", prints: "Ca\u{301}fe")
  }

  @Test("a mark that combines with the closing bracket does not hide it")
  func combiningMark() throws {
    let tree = MDXExpression(.name(CompoundName("a]\u{301}b")))
    #expect(try MDXExpression(parsing: tree.description) == tree)
  }

  @Test("places are told in lines and columns of scalars, and in bytes")
  func places() throws {
    let tree = try MDXExpression(parsing: "[Größe].\n  [客户] + 1")
    guard case .binary(_, let left, let right) = tree.form, case .name(let name) = left.form else {
      Issue.record("\(tree) is no sum")
      return
    }
    #expect(name.segments[1].range.start == SourcePosition(offset: 13, line: 2, column: 3))
    #expect(right.range.start == SourcePosition(offset: 24, line: 2, column: 10))
    #expect(tree.range.end == SourcePosition(offset: 25, line: 2, column: 11))
  }

  @Test("what names lack is said")
  func mistakes() {
    expectExpressionMistakes("[Time].1️⃣1997", "a name that begins with a digit stands in brackets: [1997]")
    expectExpressionMistakes("1️⃣&[1]", "a key stands after a level and a dot, as in [Level].&[1]")
    expectExpressionMistakes("[A].&1️⃣", "expected a key after '&', as in &[1], found the end")
    expectExpressionMistakes("[A].1️⃣", "expected a name, a key or a property after '.', found the end")
    expectExpressionMistakes("1️⃣[]", "a name in brackets is empty")
    expectExpressionMistakes("[A] + 1️⃣[B", "the name that '[' opens is not closed: ']' is missing")
    expectExpressionMistakes("F(a1️⃣]) + 1", "unexpected character ']': no '[' opens it")
  }
}
