import MDX
import Testing

@Suite("Calls")
struct CallTests {
  @Test("functions have arguments, some of them left empty")
  func functions() {
    expectExpression("now()", prints: "now()")
    expectExpression("Descendants([Time], , LEAVES)", prints: "Descendants([Time], , LEAVES)")
    expectExpression("F(,)", prints: "F(, )")
    expectExpression("F(a,)", prints: "F(a, )")
    expectExpression("Sum ({a}, b)", prints: "Sum({a}, b)")
  }

  @Test("an empty argument is nil in the tree")
  func gap() throws {
    guard case .call(let call) = try MDXExpression(parsing: "F(1, , 2)").form else {
      Issue.record("no call")
      return
    }
    #expect(call.arguments == [MDXExpression(.number("1")), nil, MDXExpression(.number("2"))])
    #expect(call.function == Name("F", isQuoted: false))
  }

  @Test("a library may stand before an exclamation mark")
  func libraries() {
    expectExpression("VBA!Left('abc', 2)", prints: "VBA!Left(\"abc\", 2)")
    expectExpression("[My Library]!F()", prints: "[My Library]!F()")
    expectExpression("VBA![Left]('abc', 2)", prints: "VBA!Left(\"abc\", 2)")
    expectExpressionMistakes("VBA!1️⃣1", "expected a function of 'VBA' and its arguments after '!', found '1'")
  }

  @Test("methods and properties follow anything")
  func methods() {
    expectExpression("[Time].CurrentMember.Lag(1).Parent.Name", prints: "[Time].CurrentMember.Lag(1).Parent.Name")
    expectExpression("{a, b}.Item(0).Item(1)", prints: "{a, b}.Item(0).Item(1)")
    expectExpression("(a, b).Value", prints: "(a, b).Value")
    expectExpression("Head(a).Count + 1", prints: "Head(a).Count + 1")
    expectExpression("(a * b).Count", prints: "(a * b).Count")
    expectExpression("'x'.Length", prints: "\"x\".Length")
  }

  @Test("an argument right behind a set or tuple is that of Item")
  func items() {
    expectExpression("{a, b}(0)", prints: "{a, b}.Item(0)")
    expectExpression("Head(a)(0)(1).Name", prints: "Head(a).Item(0).Item(1).Name")
    expectExpression("(a, b) (1)", prints: "(a, b).Item(1)")
    expectExpression("[Top](0)", prints: "[Top].Item(0)")
    expectExpression("[A].Children(0)", prints: "[A].Children(0)")
    expectExpressionMistakes("{a}1️⃣()", "what stands in parentheses behind a set tells which item is meant")
  }

  @Test("a method's receiver is everything before the dot")
  func receiver() throws {
    guard case .property(let parent) = try MDXExpression(parsing: "[T].A.Lag(1).Parent").form,
      case .method(let lag) = parent.receiver.form, case .name(let receiver) = lag.receiver.form
    else {
      Issue.record("no property of a method")
      return
    }
    #expect(parent.segment == .name(Name("Parent", isQuoted: false)))
    #expect(lag.method.text == "Lag")
    #expect(receiver.segments.count == 2)
  }

  @Test("dot makes of a name a longer name, of anything else a property")
  func dot() throws {
    let segment = NameSegment.name(Name("Parent", isQuoted: false))
    #expect(try MDXExpression(parsing: "[A]").dot(segment) == MDXExpression(parsing: "[A].Parent"))
    #expect(try MDXExpression(parsing: "F()").dot(segment) == MDXExpression(parsing: "F().Parent"))
  }

  @Test("a parenthesis that is not closed is told with the place of the one that opens")
  func open() {
    expectMistakes(
      "SELECT\n CrossJoin(a, b.Children 1️⃣ON COLUMNS FROM c", "expected ')' to close '(' at 2:11, found 'ON'")
  }
}
