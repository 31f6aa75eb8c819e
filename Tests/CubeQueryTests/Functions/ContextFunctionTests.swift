import Testing

@testable import CubeQuery

/// Calls that look at the place where they are computed, and those that names lead to.
struct ContextFunctionTests {
  /// Places are worth 2 (a1), 3 (a2), nothing (b1) and 7 (b2).
  private func cube() throws -> SmallCube {
    var cube = try SmallCube()
    try cube.calculate(
      "Worth", under: nil, in: 0,
      as: "CASE [Place].CurrentMember.Name WHEN 'a1' THEN 2 WHEN 'a2' THEN 3 WHEN 'b2' THEN 7 END")
    return cube
  }

  @Test(
    "the cells of children are put together by an operator that may differ",
    arguments: [
      ("RollupChildren([Place].[A], '+')", "5"), ("RollupChildren([Place].[A], '-')", "-5"),
      ("RollupChildren([Place].[A], '*')", "6"), ("RollupChildren([Place].[B], '+')", "7"),
      ("RollupChildren([Place].[A], '~')", ""), ("RollupChildren([Place].[C], '+')", ""),
      ("RollupChildren([Place].[A], IIf([Place].CurrentMember.Name = 'a1', '+', '-'))", "-1"),
    ])
  func rollup(expression: String, expected: String) throws {
    #expect(try cube().evaluate(expression, at: "Worth") == expected)
  }

  @Test(
    "an indicator's parts are calculated measures that only its functions find",
    arguments: [
      ("KPIValue('Growth')", "Growth Value"), ("KPIGoal('Growth')", "Growth Goal"), ("KPITrend('Growth')", "null"),
      ("(KPIValue('Growth'), [Place].[A])", "Growth Value A"), ("KPIValue('Growth') + KPIGoal('Growth')", "7"),
      ("KPICurrentTimeMember('Growth')", "Y1"),
      ("{KPIValue('Growth'), KPIGoal('Growth')}", "Growth Value, Growth Goal"),
      ("[Measures].AllMembers", "Amount"),
    ])
  func indicators(expression: String, expected: String) throws {
    #expect(try SmallCube().evaluate(expression) == expected)
  }

  @Test(
    "a text that says an expression is not null",
    arguments: ["StrToMember(NULL)", "StrToSet(NULL, [Place])", "StrToTuple(NULL, [Place])", "StrToValue(NULL)"])
  func noText(expression: String) throws {
    let failure = try #require(throws: MDXFailure.self) { try SmallCube().evaluate(expression) }
    #expect(failure.message.contains("and it is null"))
  }

  @Test(
    "a text may name a member",
    arguments: [
      ("NameToSet('[Place].[A].[a1]')", "a1"), ("NameToSet('[Place].[X]')", ""), ("NameToSet('1 +')", ""),
      ("Members('[Time].[Y2]')", "Y2"),
    ])
  func names(expression: String, expected: String) throws {
    #expect(try SmallCube().evaluate(expression) == expected)
  }

  @Test(
    "what cannot be answered is told in a sentence",
    arguments: [
      ("KPIValue('Grwth')", "Did you mean 'Growth'?"), ("Members('[Place].[X]')", "names no member"),
      ("[Measures].[Growth Value]", "Growth Value"),
      ("Predict('x')", "a data mining model"),
      ("LookupCube('Sales', 'x')", "another cube"), ("RollupChildren([Place].[A], '%')", "no operator"),
      ("[Place].[L1].Members.Current", "a set with a name"),
      ("{[Place].[A], [Place].[B]}.Item('A', 'B')", "as many names"),
    ])
  func mistakes(expression: String, words: String) throws {
    let failure = try #require(throws: MDXFailure.self) { try cube().evaluate(expression, at: "Worth") }
    #expect(failure.message.contains(words))
  }
}
