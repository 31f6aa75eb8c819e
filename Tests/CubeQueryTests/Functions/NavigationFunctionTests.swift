import Testing

@testable import CubeQuery

/// Calls that lead from members, levels and hierarchies to others.
struct NavigationFunctionTests {
  private static let cases: [(String, String)] = [
    ("[Place].[A].Children", "a1, a2"), ("[Place].[A].[a1].[a11].Children", ""), ("[Place].[A].FirstChild", "a1"),
    ("[Place].[A].LastChild", "a2"), ("[Place].[C].FirstChild", "null"), ("[Place].[A].[a1].Parent", "A"),
    ("[Place].[All].Parent", "null"), ("[Place].[B].FirstSibling", "A"), ("[Place].[B].LastSibling", "C"),
    ("[Time].[Y2].FirstSibling", "Y1"), ("[Place].[B].Siblings", "A, B, C"), ("[Place].[All].Siblings", "All"),
    ("[Time].[Y1].Siblings", "Y1, Y2"), ("[Place].[All].Siblings.Item(0).Siblings", "All"),
    ("[Place].[A].[a2].NextMember", "b1"), ("[Place].[C].NextMember", "null"), ("[Place].[A].PrevMember", "null"),
    ("[Place].[C].Lag(2)", "A"), ("[Place].[C].Lag(-1)", "null"), ("[Place].[C].Lag(0)", "C"),
    ("[Place].[A].Lead(2)", "C"), ("[Place].[A].Lead(-1)", "null"), ("[Place].[A].Lead(1.9)", "B"),
    ("[Place].[A].Parent.Parent.Lead(0)", "null"),
    ("Ancestor([Place].[A].[a1].[a11], 2)", "A"), ("Ancestor([Place].[A].[a1].[a11], [Place].[L1])", "A"),
    ("Ancestor([Place].[A], [Place].[L1])", "A"), ("Ancestor([Place].[A], [Place].[L2])", "null"),
    ("Ancestor([Place].[A], 9)", "null"), ("Ancestor([Place].[A], -1)", "null"),
    ("Ancestors([Place].[A].[a1].[a11], [Place].[L1])", "a1, A"), ("Ancestors([Place].[A].[a1].[a11], 1)", "a1"),
    ("Ancestors([Place].[A], 0)", ""), ("Ascendants([Place].[A].[a1])", "a1, A, All"),
    ("LinkMember([Place].[A].[a1], [Place])", "a1"),
    ("Root([Place])", "All"), ("Root([Time])", "Y1"), ("Root(([Time].[Y2], [Place].[A]))", "Y2 A"),
    ("Descendants([Place].[A], LEAVES)", "a11, a12, a2"),
    ("Cousin([Place].[A].[a2], [Place].[B])", "b2"), ("Cousin([Place].[A].[a1].[a12], [Place].[B])", "null"),
    ("Cousin([Place].[A], [Place].[B])", "B"), ("Cousin([Place].[A], [Place].[B].[b1])", "null"),
    ("Descendants([Place].[A])", "A, a1, a11, a12, a2"), ("Descendants([Place].[A], [Place].[L2])", "a1, a2"),
    ("Descendants([Place].[A], [Place].[L2], SELF)", "a1, a2"),
    ("Descendants([Place].[A], [Place].[L2], BEFORE)", "A"),
    ("Descendants([Place].[A], [Place].[L2], AFTER)", "a11, a12"),
    ("Descendants([Place].[A], [Place].[L2], BEFORE_AND_AFTER)", "A, a11, a12"),
    ("Descendants([Place].[A], [Place].[L2], SELF_AND_AFTER)", "a1, a11, a12, a2"),
    ("Descendants([Place].[A], [Place].[L2], SELF_AND_BEFORE)", "A, a1, a2"),
    ("Descendants([Place].[A], [Place].[L2], SELF_BEFORE_AFTER)", "A, a1, a11, a12, a2"),
    ("Descendants([Place].[A], [Place].[L3], LEAVES)", "a11, a12, a2"),
    ("Descendants([Place].[A], [Place].[L2], LEAVES)", "a2"), ("Descendants([Place].[A], , LEAVES)", "a11, a12, a2"),
    ("Descendants([Place].[A], 1)", "a1, a2"), ("Descendants([Place].[A], 1, AFTER)", "a11, a12"),
    ("Descendants([Place].[A], 0)", "A"), ("Descendants([Place].[A], 1, LEAVES)", "a11, a12, a2"),
    ("Descendants([Place].[A], 0, LEAVES)", "a2"), ("Descendants([Place].[A], -1, LEAVES)", "a11, a12, a2"),
    ("Descendants([Place].[A], -2, LEAVES)", ""), ("Descendants([Place].[C], 0, LEAVES)", "C"),
    ("Descendants([Place].[C], 9, LEAVES)", "C"), ("Descendants([Place].[C], -1, LEAVES)", ""),
    ("Descendants([Place].[A].[a1], [Place].[L1])", ""),
    ("Descendants({[Place].[B], [Place].[A], [Place].[B]}, [Place].[L2])", "b1, b2, a1, a2"),
    ("Descendants({[Place].[B], [Place].[B].[b2]}, 1, SELF_AND_BEFORE)", "B, b1, b2, b21"),
    ("[Place].[L1].Members", "A, B, C"), ("[Place].Members", "All, A, a1, a11, a12, a2, B, b1, b2, b21, C"),
    ("[Place].[A].Level", "[Place].[L1]"), ("[Place].Levels(2)", "[Place].[L2]"),
    ("[Place].Levels(\"L1\").Members", "A, B, C"), ("Levels(\"[Time].[L1]\")", "[Time].[L1]"),
    ("[Place].[A].Hierarchy", "[Place]"), ("[Place].[A].Dimension", "[Place]"), ("[Place].[L1].Hierarchy", "[Place]"),
    ("Dimensions(2)", "[Time]"), ("Dimensions(\"Place\")", "[Place]"), ("Dimensions(\"[Place]\")", "[Place]"),
    ("Dimensions(\"Place\").CurrentMember.Hierarchy.CurrentMember", "All"),
    ("[Place].[All].Parent.Level", "[Place].[L0]"), ("[Place].[All].Parent.UniqueName", "[Place].[#null]"),
    ("[Time].[Y1].Parent.Level", "null"), ("IIf(1 > 2, [Place].[L1], [Time].[L1])", "[Time].[L1]"),
    ("IIf(1 > 2, [Time], [Place])", "[Place]"), ("IIf(1 > 2, [Time], [Place]).DefaultMember", "All"),
    ("([Place].[A], [Time].[Y1]) IS ([Time].[Y1], [Place].[A])", "true"),
    ("([Place].[A], [Time].[Y1]) IS ([Time].[Y2], [Place].[A])", "false"),
    ("[Place].[A].DataMember", "null"), ("[Place].UnknownMember", "null"),
    ("IsLeaf([Place].[C])", "true"), ("IsLeaf([Place].[B])", "false"), ("IsLeaf([Place].[All].Parent)", "false"),
    ("IsAncestor([Place].[A], [Place].[A].[a1].[a12])", "true"), ("IsAncestor([Place].[A], [Place].[A])", "false"),
    ("IsSibling([Place].[A], [Place].[C])", "true"), ("IsSibling([Place].[A], [Place].[A])", "false"),
    ("IsSibling([Place].[A].[a1], [Place].[B].[b1])", "false"),
    ("IsGeneration([Place].[C], 0)", "true"), ("IsGeneration([Place].[A], 2)", "true"),
    ("IsGeneration([Place].[A], 1)", "true"), ("IsGeneration([Place].[A], 3)", "false"),
    ("[Place].[A] IN {[Place].[B], [Place].[A]}", "true"), ("[Place].[C] IN {[Place].[B], [Place].[A]}", "false"),
    ("([Place].[A], [Time].[Y1]) IN {[Place].[A]} * {[Time].[Y1]}", "true"),
  ]

  @Test("functions of navigation lead where the hierarchy says", arguments: cases)
  func calls(expression: String, expected: String) throws {
    #expect(try SmallCube().evaluate(expression) == expected)
  }

  @Test("the descendants of a member at all levels together are all of its descendants")
  func levelsMakeTheWhole() throws {
    let cube = try SmallCube()
    for name in ["[All]", "[A]", "[B].[b2]", "[C]"] {
      let parts = (0..<4).map { "Descendants([Place].\(name), [Place].[L\($0)])" }.joined(separator: ", ")
      let whole = try cube.evaluate("Descendants([Place].\(name))")
      #expect(try cube.evaluate("Hierarchize({\(parts)})") == whole)
      #expect(try cube.evaluate("Descendants([Place].\(name), 0, SELF_AND_AFTER)") == whole)
    }
  }

  @Test("a calculated member has a parent, a level and siblings, and neither children nor neighbours")
  func calculated() throws {
    var cube = try SmallCube()
    try cube.calculate("x", under: "A")
    try cube.calculate("y", under: nil)
    let cases = [
      ("[Place].[A].[x].Parent", "A"), ("[Place].[A].[x].Level", "[Place].[L2]"), ("[Place].[A].[x].Children", ""),
      ("[Place].[A].[x].Siblings", "a1, a2"), ("[Place].[A].[x].NextMember", "null"),
      ("Ancestor([Place].[A].[x], [Place].[L1])", "A"), ("Descendants([Place].[A].[x])", "x"),
      ("Descendants([Place].[A].[x], [Place].[L3])", ""), ("Descendants([Place].[A].[x], 0)", "x"),
      ("[Place].[A].CalculatedChild(\"X\")", "x"), ("[Place].[A].CalculatedChild(\"a1\")", "null"),
      ("[Place].[L2].AllMembers", "a1, a2, b1, b2, x"),
      ("[Place].AllMembers", "All, A, a1, a11, a12, a2, x, B, b1, b2, b21, C, y"), ("[Place].[A].Children", "a1, a2"),
      ("AddCalculatedMembers([Place].[A].Children)", "a1, a2, x"),
      ("AddCalculatedMembers(AddCalculatedMembers([Place].[A].Children))", "a1, a2, x"),
      ("StripCalculatedMembers({[Place].[A].[x], [Place].[A].[a1], [Place].[y]})", "a1"),
      ("IsAncestor([Place].[A], [Place].[A].[x])", "true"), ("IsSibling([Place].[A].[x], [Place].[A].[a1])", "true"),
      ("DrilldownMember({[Place].[A]}, {[Place].[A]}, , INCLUDE_CALC_MEMBERS)", "A, a1, a2, x"),
    ]
    for (expression, expected) in cases { #expect(try cube.evaluate(expression) == expected, "\(expression)") }
  }

  @Test(
    "what no hierarchy has is told with what there is",
    arguments: [
      ("[Place].Levels(7)", "run from 0 to 3"), ("[Place].Levels(\"L9\")", "Did you mean"),
      ("Dimensions(9)", "run from 0 to 2"), ("Dimensions(\"Plce\")", "Did you mean 'Place'"),
      ("Levels(\"[Place].[L7]\")", "Did you mean"), ("Ancestor([Place].[A], [Time].[L1])", "another hierarchy"),
      ("Descendants([Place].[A], [Time].[L1])", "another hierarchy"),
      ("Descendants({[Place].[A]}, [Time].[L1])", "another hierarchy"),
      ("OpeningPeriod([Place].[L1])", "name a level of [Time]"), ("ClosingPeriod([Place].[L1])", "is not of time"),
      ("NULL : NULL", "a member at one end"),
      ("Cousin([Place].[A], [Time].[Y1])", "different hierarchies"),
    ])
  func mistakes(expression: String, words: String) throws {
    let failure = try #require(throws: MDXFailure.self) { try SmallCube().evaluate(expression) }
    #expect(failure.message.contains(words))
  }
}
