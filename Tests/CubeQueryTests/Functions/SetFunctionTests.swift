import MDX
import Testing

@testable import CubeQuery

/// Calls that make sets of sets.
struct SetFunctionTests {
  private static let cases: [(String, String)] = [
    ("Union({[Place].[B], [Place].[A]}, {[Place].[A], [Place].[C]})", "B, A, C"),
    ("Union({[Place].[B], [Place].[A]}, {[Place].[A], [Place].[C]}, ALL)", "B, A, A, C"),
    ("Union({[Place].[B]}, {[Place].[A]}, {[Place].[C]}, {[Place].[B]})", "B, A, C"), ("Union({}, {[Place].[A]})", "A"),
    ("{[Place].[A]} + {[Place].[B]} + {[Place].[A]}", "A, B"), ("{[Place].[A], [Place].[B]} - {[Place].[A]}", "B"),
    ("-{[Time].Members - {[Time].[Y1], [Time].[Y2].[Y2Q1]}}", "Y1, Y2Q1"),
    ("Except({[Place].[A], [Place].[A], [Place].[B]}, {[Place].[B]})", "A, A"),
    ("Except({[Place].[A], [Place].[A], [Place].[B]}, {[Place].[B]}, ALL)", "A, A"),
    ("Intersect({[Place].[C], [Place].[A], [Place].[A]}, {[Place].[A], [Place].[C]})", "C, A"),
    ("Intersect({[Place].[C], [Place].[A], [Place].[A]}, {[Place].[A], [Place].[C]}, ALL)", "C, A, A"),
    ("Distinct({[Place].[B], [Place].[A], [Place].[B]})", "B, A"), ("Head([Place].[L1].Members)", "A"),
    ("Head([Place].[L1].Members, 2)", "A, B"), ("Head([Place].[L1].Members, 0)", ""),
    ("BottomCount([Place].[L1].Members, 2)", "B, C"), ("BottomCount([Place].[L1].Members, 9)", "A, B, C"),
    ("TopCount([Place].[L1].Members, 2)", "A, B"), ("TopCount([Place].[L1].Members, -1)", ""),
    ("TopCount([Place].[L1].Members, 0, 1)", ""), ("BottomCount([Place].[L1].Members, 0, 1)", ""),
    ("{[Place].[A] * [Time].[Y1]}", "A Y1"), ("{[Place].[A] * [Time].[Y1] * [Measures].[Amount]}", "A Y1 Amount"),
    ("Count([Place].[A] * ([Time].[Y1], [Measures].[Amount]))", "1"),
    ("CASE WHEN 1 > 2 THEN {[Place].[A]} WHEN 1 > 0 THEN {[Place].[B]} END", "B"),
    ("{CASE [Place].[A].Name WHEN 'A' THEN [Place].[B] ELSE [Place].[C] END}", "B"),
    ("(CASE WHEN 1 > 2 THEN [Place].[B] ELSE [Place].[A] END).Children", "a1, a2"),
    ("{CASE WHEN 1 > 2 THEN [Place].[B] END}", ""),
    ("Head([Place].[L1].Members, -1)", ""), ("Head([Place].[L1].Members, 9)", "A, B, C"),
    ("Tail([Place].[L1].Members)", "C"), ("Tail([Place].[L1].Members, 2)", "B, C"),
    ("Tail([Place].[L1].Members, 0)", ""), ("Tail([Place].[L1].Members, 9)", "A, B, C"),
    ("Subset([Place].[L1].Members, 1)", "B, C"), ("Subset([Place].[L1].Members, 1, 1)", "B"),
    ("Subset([Place].[L1].Members, 1, 9)", "B, C"), ("Subset([Place].[L1].Members, 3)", ""),
    ("Subset([Place].[L1].Members, -1)", ""), ("Subset([Place].[L1].Members, 0, -1)", ""),
    ("[Place].[L1].Members.Item(1)", "B"), ("[Place].[L1].Members.Item(9)", "null"),
    ("[Place].[L1].Members.Item(-1)", "null"), ("[Place].[L1].Members.Item(\"C\")", "C"),
    ("[Place].[L1].Members(1)", "B"), ("{[Place].[A], [Place].[B]}(1).Name", "B"), ("[Place].[A].Children(0)", "a1"),
    ("Head([Place].[L1].Members, 2)(1)", "B"), ("[Place].[A](0)", "A"), ("[Place].A(0)", "A"),
    ("([Place].[A], [Time].[Y1])(1)", "Y1"), ("[Place].[L1].Members(\"C\")", "C"),
    ("({[Place].[A], [Place].[B]} * {[Time].[Y1], [Time].[Y2]})(1)(1)", "Y2"),
    ("([Place].[A], [Time].[Y1]).Item(1)", "Y1"), ("([Place].[A], [Time].[Y1]).Item(2)", "null"),
    ("({[Place].[A], [Place].[B]} * {[Time].[Y1], [Time].[Y2]}).Item(\"B\", \"Y1\")", "B Y1"),
    ("({[Place].[A], [Place].[B]} * {[Time].[Y1], [Time].[Y2]}).Item(1).Item(1)", "Y2"),
    ("Extract({[Place].[A], [Place].[B]} * {[Time].[Y1], [Time].[Y2]}, [Time])", "Y1, Y2"),
    ("Extract({[Place].[A], [Place].[B]} * {[Time].[Y1]}, [Time], [Place])", "Y1 A, Y1 B"),
    ("Exists([Place].[L2].Members, {[Place].[B], [Place].[A].[a1].[a12]})", "a1, b1, b2"),
    ("Exists({[Place].[A], [Place].[B]} * {[Time].[Y1], [Time].[Y2]}, {([Time].[Y2].[Y2Q1], [Place].[B])})", "B Y2"),
    ("Exists([Place].[L1].Members, {})", ""),
    ("Exists([Place].[L1].Members, {[Time].[Y2], [Time].[Y1].[Y1Q1]})", "A, B, C"),
    ("Exists([Place].[L1].Members, {[Time].[Y2]})", ""),
    ("Exists({[Time].[Y1].[Y1Q1], [Time].[Y2]}, {[Place].[B]})", "Y1Q1"),
    ("CachedExists([Place].[L1].Members, ([Place].[B].[b1]), \"x\")", "B"),
    ("Hierarchize({[Place].[A].[a1], [Place].[All], [Place].[A]})", "All, A, a1"),
    ("Hierarchize({[Place].[A].[a1], [Place].[All], [Place].[A]}, POST)", "a1, A, All"),
    ("Unorder([Place].[L1].Members)", "A, B, C"), ("NativizeSet([Place].[L1].Members)", "A, B, C"),
    ("Generate({[Place].[B], [Place].[A]}, [Place].CurrentMember.Children)", "b1, b2, a1, a2"),
    ("Generate({[Place].[B], [Place].[A]}, {[Place].CurrentMember.Parent})", "All"),
    ("Generate({[Place].[B], [Place].[A]}, {[Place].CurrentMember.Parent}, ALL)", "All, All"),
    ("Generate({[Place].[A], [Place].[B]} AS [S], {[S].Current})", "A, B"),
    ("Filter([Place].[L1].Members AS [S], [S].CurrentOrdinal > 0)", "B, C"),
    ("Filter([Place].[L1].Members AS [S], [S].Current IS [Place].[B])", "B"),
    ("IIf(1 > 2, [Place].[L1].Members, {[Place].[A]})", "A"),
    ("DrilldownLevel({[Place].[A], [Place].[B]})", "A, a1, a2, B, b1, b2"),
    ("DrilldownLevel({[Place].[A], [Place].[A].[a2]}, [Place].[L1])", "A, a2"),
    ("DrilldownLevel({[Place].[A], [Place].[A].[a1]})", "A, a1, a11, a12"),
    ("DrilldownLevel({([Place].[A], [Time].[Y1])}, , 1)", "A Y1, A Y1Q1, A Y1Q2"),
    ("DrilldownLevel({([Place].[A], [Time].[Y1])}, [Time].[L0])", "A Y1, A Y1Q1, A Y1Q2"),
    ("DrilldownLevel({([Place].[A], [Time].[Y1])}, , 5)", "A Y1"), ("DrilldownLevel({})", ""),
    ("DrilldownMember({[Place].[A], [Place].[B]}, {[Place].[B]})", "A, B, b1, b2"),
    ("DrilldownMember({[Place].[A]}, {[Place].[A], [Place].[A].[a1]}, RECURSIVE)", "A, a1, a11, a12, a2"),
    ("DrilldownMember({[Place].[A]}, {[Place].[A], [Place].[A].[a1]})", "A, a1, a2"),
    ("DrilldownMember({[Place].[A]}, {[Time].[Y1]})", "A"),
    ("DrilldownMember({([Place].[A], [Time].[Y1])}, {([Place].[A], [Time].[Y1])}, [Time])", "A Y1, A Y1Q1, A Y1Q2"),
    ("DrilldownMember({([Place].[A], [Time].[Y1])}, {[Place].[A]}, RECURSIVE, [Place])", "A Y1, a1 Y1, a2 Y1"),
    ("DrillupLevel({[Place].[A], [Place].[A].[a1], [Place].[B]})", "A, B"),
    ("DrillupLevel({[Place].[A], [Place].[A].[a1], [Place].[B]}, [Place].[L2])", "A, a1, B"),
    ("DrillupMember({[Place].[A], [Place].[A].[a1], [Place].[B], [Place].[B].[b1]}, {[Place].[B]})", "A, a1, B"),
    ("ToggleDrillState({[Place].[A], [Place].[A].[a1], [Place].[B]}, {[Place].[A], [Place].[B]})", "A, B, b1, b2"),
    ("ToggleDrillState({[Place].[A]}, {[Place].[A], [Place].[A].[a1]}, RECURSIVE)", "A, a1, a11, a12, a2"),
    ("VisualTotals({[Place].[A], [Place].[A].[a1]}, '**Total of *')", "*Total of A, a1"),
    ("[Place].[A] : [Place].[C]", "A, B, C"), ("[Place].[C] : [Place].[B]", "B, C"),
    ("{[Place].[A].[a2] : [Place].[B].[b2]}", "a2, b1, b2"),
  ]

  @Test("functions of sets yield their tuples in their order", arguments: cases)
  func calls(expression: String, expected: String) throws {
    #expect(try SmallCube().evaluate(expression) == expected)
  }

  @Test("head and tail make the whole", arguments: 0...4)
  func headAndTail(length: Int) throws {
    let whole = try SmallCube().evaluate("[Place].[L2].Members")
    let parts = "{Head([Place].[L2].Members, \(length)), Tail([Place].[L2].Members, 4 - \(length))}"
    #expect(try SmallCube().evaluate(parts) == whole)
  }

  @Test(
    "sets of different hierarchies are not put together",
    arguments: [
      "Union({[Place].[A]}, {[Time].[Y1]})", "Except({[Place].[A]}, {[Time].[Y1]})",
      "Intersect({[Place].[A]} * {[Time].[Y1]}, {[Time].[Y1]} * {[Place].[A]})", "{[Place].[A]} + {[Time].[Y1]}",
      "Extract({[Place].[A]}, [Time])", "Extract({[Place].[A]}, [Place], [Place])",
    ])
  func types(expression: String) throws {
    let failure = try #require(throws: MDXFailure.self) { try SmallCube().evaluate(expression) }
    #expect(failure.kind == .type)
  }

  @Test("members between operators stand for their cells, unless a set is beside them", arguments: ["+", "-", "*"])
  func operatorsOfMembers(sign: String) throws {
    let binder = Binder(Formulas(scope: try SmallCube().scope))
    let cells = try binder.node(MDXExpression(parsing: "[Place].[A] \(sign) [Place].[B]"))
    #expect(cells is any ScalarNode)
    let set = try binder.node(
      MDXExpression(parsing: "[Place].[A] \(sign) {[\(sign == "*" ? "Time].[Y1" : "Place].[B")]}"))
    #expect(set is any SetNode)
  }

  @Test("a cross join of a thousand million tuples is cut without walking it")
  func lazy() throws {
    let cube = try SmallCube()
    let many = "{" + Array(repeating: "[Place].[L2].Members", count: 200).joined(separator: ",") + "}"
    let product = "\(many) * {\(Array(repeating: "[Time].Members", count: 90).joined(separator: ","))}"
    #expect(try cube.evaluate("Head(\(product))") == "a1 Y1")
    #expect(try cube.evaluate("Tail(\(product))") == "b2 m7")
    #expect(try cube.evaluate("(\(product)).Item(2)") == "a1 m1")
    #expect(try cube.evaluate("Subset(\(product), 1, 1)") == "a1 Y1Q1")
    #expect(try cube.evaluate("Head(Distinct(\(product)), 2)") == "a1 Y1, a1 Y1Q1")
  }
}
