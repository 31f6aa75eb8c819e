import Testing

@testable import CubeQuery

/// Calls that lead from one period to others.
struct TimeFunctionTests {
  private static let cases: [(String, String)] = [
    ("OpeningPeriod([Time].[L2], [Time].[Y2])", "m5"), ("ClosingPeriod([Time].[L2], [Time].[Y2])", "m7"),
    ("OpeningPeriod([Time].[L1])", "Y1Q1"), ("ClosingPeriod()", "Y1Q2"), ("OpeningPeriod()", "Y1Q1"),
    ("ClosingPeriod([Time].[Y2])", "Y2Q2"), ("ClosingPeriod([Time].[L0], [Time].[Y2])", "Y2"),
    ("ClosingPeriod([Time].[L0], [Time].[Y2].[Y2Q1])", "null"), ("ClosingPeriod([Time].[Y1].[Y1Q1].[m1])", "null"),
    ("OpeningPeriod([Place].[L2], [Place].[B])", "b1"),
    ("ParallelPeriod([Time].[L0], 1, [Time].[Y2].[Y2Q1].[m5])", "m1"),
    ("ParallelPeriod([Time].[L0], 1, [Time].[Y2].[Y2Q2].[m7])", "m4"),
    ("ParallelPeriod([Time].[L1], 1, [Time].[Y1].[Y1Q2].[m3])", "m1"),
    ("ParallelPeriod([Time].[L1], -1, [Time].[Y1].[Y1Q2].[m3])", "m5"),
    ("ParallelPeriod([Time].[L1], -1, [Time].[Y1].[Y1Q2].[m4])", "null"),
    ("ParallelPeriod([Time].[L0], 0, [Time].[Y2])", "Y2"), ("ParallelPeriod([Time].[L0])", "null"),
    ("ParallelPeriod([Time].[L0], -1)", "Y2"), ("ParallelPeriod()", "null"),
    ("PeriodsToDate([Time].[L0], [Time].[Y1].[Y1Q2].[m3])", "m1, m2, m3"),
    ("PeriodsToDate([Time].[L1], [Time].[Y1].[Y1Q2].[m4])", "m3, m4"),
    ("PeriodsToDate([Time].[L2], [Time].[Y1].[Y1Q2])", ""), ("PeriodsToDate([Time].[L0])", "Y1"),
    ("PeriodsToDate()", ""), ("Ytd([Time].[Y1].[Y1Q2])", "Y1Q1, Y1Q2"), ("Ytd()", "Y1"), ("Qtd([Time].[Y1])", ""),
    ("Qtd([Time].[Y2].[Y2Q2].[m7])", "m6, m7"), ("Mtd([Time].[Y2].[Y2Q2].[m7])", "m7"),
    ("LastPeriods(2, [Time].[Y2].[Y2Q1].[m5])", "m4, m5"), ("LastPeriods(-2, [Time].[Y1].[Y1Q2].[m4])", "m4, m5"),
    ("LastPeriods(9, [Time].[Y2])", "Y1, Y2"), ("LastPeriods(0, [Time].[Y2])", ""), ("LastPeriods(1)", "Y1"),
    ("CurrentDateMember([Time], '\"[Time].[Y1]\"')", "Y1"), ("CurrentDateMember([Time], '\"[Time].[Y3]\"')", "null"),
    ("CurrentDateMember([Time], '\"[Time].[Y3]\"', BEFORE)", "Y2"),
    ("CurrentDateMember([Time], '\"[Time].[Y0]\"', BEFORE)", "null"),
    ("CurrentDateMember([Time], '\"[Time].[Y0].[x]\"', AFTER)", "Y1Q1"),
    ("CurrentDateMember([Time], '\"[Time].[Y1].[Y1Q9].[m1]\"', BEFORE)", "m4"),
    ("CurrentDateMember([Time], '\"[Time].[Y3]\"', EXACT)", "null"),
  ]

  @Test("periods are found from periods", arguments: cases)
  func calls(expression: String, expected: String) throws {
    #expect(try SmallCube().evaluate(expression) == expected)
  }

  @Test(
    "a period that the hierarchy does not know is told",
    arguments: [
      ("Wtd()", "no hierarchy of time has a level of weeks"), ("Wtd([Time].[Y1])", "[Time] has no level of weeks"),
      ("ClosingPeriod([Time].[L1], [Place].[A])", "another hierarchy"),
    ])
  func mistakes(expression: String, words: String) throws {
    let failure = try #require(throws: MDXFailure.self) { try SmallCube().evaluate(expression) }
    #expect(failure.message.contains(words))
  }
}
