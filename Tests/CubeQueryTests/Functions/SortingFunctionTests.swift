import Foundation
import Testing

@testable import CubeQuery

/// Calls that sort and choose by values.
struct SortingFunctionTests {
  /// What places are worth: A 2, B 9, C nothing, a1 5, a2 1, b1 4, b2 5.
  private static let worth = """
    CASE [Place].CurrentMember.Name WHEN "A" THEN 2 WHEN "B" THEN 9 WHEN "a1" THEN 5 WHEN "a2" THEN 1 WHEN "b1" THEN 4 \
    WHEN "b2" THEN 5 END
    """

  private static let cases: [(String, String)] = [
    ("Order([Place].[L1].Members, W)", "C, A, B"), ("Order([Place].[L1].Members, W, DESC)", "B, A, C"),
    ("Order([Place].[L2].Members, W, BASC)", "a2, b1, a1, b2"),
    ("Order([Place].[L2].Members, W, BDESC)", "a1, b2, b1, a2"),
    ("Order([Place].[L2].Members, W, ASC)", "a2, a1, b1, b2"),
    ("Order([Place].[L2].Members, W, DESC)", "b2, b1, a1, a2"),
    ("Order([Place].[L2].Members, 1, BDESC)", "a1, a2, b1, b2"),
    ("Order([Place].[L1].Members, [Place].CurrentMember.Name, BDESC)", "C, B, A"),
    ("Order([Place].[L2].Members, [Place].CurrentMember.Parent.Name, BDESC, W, BASC)", "b1, b2, a2, a1"),
    ("Order([Place].[L2].Members, [Place].CurrentMember.Parent.Name, W, BDESC)", "a1, a2, b1, b2"),
    ("Order({[Place].[A], [Place].[B]} * {[Time].[Y2], [Time].[Y1]}, W, DESC)", "B Y2, B Y1, A Y2, A Y1"),
    ("Order([Time].[Y1].Children, [Time].CurrentMember.OrderKey, BDESC)", "Y1Q2, Y1Q1"),
    ("TopCount([Place].[L2].Members, 2, W)", "a1, b2"), ("TopCount([Place].[L2].Members, 3)", "a1, a2, b1"),
    ("TopCount([Place].[L2].Members, 99, W)", "a1, b2, b1, a2"), ("TopCount([Place].[L1].Members, 0, W)", ""),
    ("BottomCount([Place].[L1].Members, 2, W)", "C, A"), ("BottomCount([Place].[L2].Members, 1, W)", "a2"),
    ("TopSum([Place].[L2].Members, 6, W)", "a1, b2"), ("TopSum([Place].[L2].Members, 99, W)", "a1, b2, b1, a2"),
    ("BottomSum([Place].[L1].Members, 2, W)", "C, A"), ("TopPercent([Place].[L2].Members, 60, W)", "a1, b2"),
    ("TopPercent([Place].[L2].Members, 1, W)", "a1"), ("BottomPercent([Place].[L2].Members, 30, W)", "a2, b1"),
    ("TopPercent({[Place].[C], [Place].[B].[b2].[b21]}, 30, W)", "C"),
    ("BottomPercent({[Place].[C], [Place].[B].[b2].[b21]}, 30, W)", "b21"),
    ("DrilldownLevelTop({[Place].[A], [Place].[B]}, 1, , W)", "A, a1, B, b2"),
    ("DrilldownLevelBottom({[Place].[A], [Place].[B]}, 1, , W)", "A, a2, B, b1"),
    ("DrilldownLevelTop({[Place].[A], [Place].[B].[b2]}, 1, [Place].[L1], W)", "A, a1, b2"),
    ("DrilldownLevelTop({[Place].[A]}, 0, , W)", "A"),
    ("DrilldownMemberTop({[Place].[All]}, {[Place].[All], [Place].[B]}, 1, W)", "All, B"),
    ("DrilldownMemberTop({[Place].[All]}, {[Place].[All], [Place].[B]}, 1, W, RECURSIVE)", "All, B, b2"),
    ("DrilldownMemberBottom({([Place].[A], [Time].[Y1])}, {[Place].[A]}, 1, W)", "A Y1, a2 Y1"),
  ]

  @Test("sets are sorted and cut by values", arguments: cases)
  func calls(expression: String, expected: String) throws {
    #expect(try SmallCube().evaluate(expression.replacing(" W", with: " " + Self.worth)) == expected)
  }

  @Test(
    "what is sorted or cut are the tuples that were there",
    arguments: [
      "Order(S, W)", "Order(S, W, DESC)", "Order(S, W, BASC)", "TopCount(S, 3, W)", "TopSum(S, 7, W)",
      "BottomPercent(S, 40, W)",
    ])
  func subsets(expression: String) throws {
    let cube = try SmallCube()
    let set = "{[Place].Members, [Place].[L2].Members} * [Time].[L0].Members"
    let text = expression.replacing(" W", with: " " + Self.worth).replacing("(S", with: "(" + set)
    let (all, found) = try (tuples(cube.evaluate(set)), tuples(cube.evaluate(text)))
    #expect(found.allSatisfy { all[$0.key] ?? 0 >= $0.value })
    if expression.hasPrefix("Order") { #expect(found == all) }
  }

  /// How often each tuple is there.
  private func tuples(_ text: String) -> [String: Int] {
    Dictionary(text.components(separatedBy: ", ").map { ($0, 1) }, uniquingKeysWith: +)
  }
}
