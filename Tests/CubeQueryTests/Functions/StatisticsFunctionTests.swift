import Testing
import VisualBasic

@testable import CubeQuery

struct StatisticsFunctionTests {
  /// Eight accounts, their number from 1 to 8, and the square of it.
  private static let accounts = "Filter([Customer].[Account].Members, \(number) <= 8)"
  private static let number = "Rank([Customer].CurrentMember, [Customer].[Account].Members)"
  private static let square = "\(number) * \(number)"

  private func expect(_ expression: String, _ expected: Double) async throws {
    let value = try #require(try await SampleQuestion.number(expression), "\(expression)")
    #expect((value - expected).magnitude <= 1e-12 * max(1, expected.magnitude), "\(expression): \(value)")
  }

  @Test(
    "statistics of the numbers 1 to 8",
    arguments: [
      ("Sum", 36), ("Avg", 4.5), ("Min", 1), ("Max", 8), ("Median", 4.5), ("Var", 6), ("Variance", 6),
      ("VarP", 5.25), ("VarianceP", 5.25), ("Stdev", 2.449489742783178), ("Stddev", 2.449489742783178),
      ("StdevP", 2.29128784747792), ("StddevP", 2.29128784747792), ("FirstQ", 3.5), ("ThirdQ", 7.5),
    ])
  func ofNumbers(function: String, expected: Double) async throws {
    try await expect("\(function)(\(Self.accounts), \(Self.number))", expected)
  }

  @Test(
    "payments over a set, none where null is",
    arguments: [
      ("IRR(\(accounts), IIf(\(number) = 1, -100, IIf(\(number) = 2, NULL, IIf(\(number) = 3, 121, 0))))", 0.1),
      ("NPV(0.1, Head(\(accounts), 2), IIf(\(number) = 1, 110, 121))", 200),
      ("MIRR(Head(\(accounts), 3), IIf(\(number) = 1, -100, IIf(\(number) = 3, 121, 0)), 0.05, 0.2)", 0.1),
    ] as [(String, Double)])
  func payments(expression: String, expected: Double) async throws {
    let value = try #require(try await SampleQuestion.number(expression), "\(expression)")
    #expect((value - expected).magnitude <= 1e-9, "\(expression): \(value)")
  }

  @Test(
    "statistics of the numbers 1 to 8 with their squares",
    arguments: [
      ("Correlation", 0.9761870601839528), ("Covariance", 47.25), ("CovarianceN", 54), ("LinRegSlope", 9),
      ("LinRegIntercept", -15), ("LinRegR2", 0.9529411764705882), ("LinRegVariance", 28),
    ])
  func ofPairs(function: String, expected: Double) async throws {
    let arguments = function.hasPrefix("C") ? "\(Self.number), \(Self.square)" : "\(Self.square), \(Self.number)"
    try await expect("\(function)(\(Self.accounts), \(arguments))", expected)
  }

  @Test("a point of a line, and percentiles between two numbers")
  func pointsAndPercentiles() async throws {
    try await expect("LinRegPoint(10, \(Self.accounts), \(Self.square), \(Self.number))", 75)
    try await expect("Percentile(\(Self.accounts), \(Self.number), 25)", 2.75)
    try await expect("Percentile(\(Self.accounts), \(Self.number), 100)", 8)
    #expect(try await SampleQuestion.failure("Percentile(\(Self.accounts), 1, 101)").kind == .other)
  }

  @Test(
    "statistics of nothing are null, of one number where they need two not a number",
    arguments: ["Sum", "Avg", "Min", "Max", "Median", "Var", "VarP", "Stdev", "StdevP", "FirstQ", "ThirdQ"])
  func ofNothing(function: String) async throws {
    #expect(try await SampleQuestion.value("\(function)({}, 1)") == .null)
    #expect(try await SampleQuestion.value("\(function)(\(Self.accounts), NULL)") == .null)
    let one = try #require(try await SampleQuestion.number("\(function)({[Customer].[Energy]}, 3)"))
    #expect(["Var", "Stdev"].contains(function) ? one.isNaN : one == (function.hasSuffix("P") ? 0 : 3))
  }

  @Test("nulls do not count: three of the accounts have a number")
  func nulls() async throws {
    let some = "IIf(\(Self.number) > 5, \(Self.number), NULL)"
    try await expect("Avg(\(Self.accounts), \(some))", 7)
    try await expect("Covariance(\(Self.accounts), \(some), \(Self.number))", 2.0 / 3)
    try await expect("Count(\(Self.accounts), EXCLUDEEMPTY, \(some))", 3)
  }

  @Test("counts of tuples: all, those that differ, those with a cell")
  func counts() async throws {
    try await expect("Count(\(Self.accounts))", 8)
    try await expect("Count(\(Self.accounts), INCLUDEEMPTY)", 8)
    try await expect("{\(Self.accounts)}.Count", 8)
    try await expect("Count({})", 0)
    try await expect("Count({[Measures].[Revenue]} * \(Self.accounts), EXCLUDEEMPTY)", 8)
    try await expect("DistinctCount({[Customer].[Energy], [Customer].[Energy], [Customer].[Rail]})", 2)
  }

  @Test("equal values share a rank, the next one is skipped; a tuple that is not there has rank 0")
  func ranks() async throws {
    let half = "Int((\(Self.number) + 1) / 2)"
    let ranks = "Generate(\(Self.accounts), Str(Rank([Customer].CurrentMember, \(Self.accounts), \(half))))"
    #expect(try await SampleQuestion.value(ranks) == .text(" 7 7 5 5 3 3 1 1"))
    try await expect("Rank([Customer].[Energy], {[Customer].[Rail]})", 0)
    try await expect("Rank([Customer].[Energy], {[Customer].[Rail], [Customer].[Energy], [Customer].[Energy]})", 2)
    try await expect("Rank([Customer].[Energy], {[Customer].[Rail], [Customer].[Energy]}, NULL)", 1)
    #expect(try await SampleQuestion.value("Rank([Customer].[Energy].Parent.Parent, \(Self.accounts))") == .null)
  }
}
