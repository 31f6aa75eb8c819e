import Testing

@testable import CubeQuery

/// What a statement may use up.
struct StatementLimitTests {
  @Test(
    "a statement that passes a bound is ended with a sentence",
    arguments: [
      ("SELECT [Customer].Members ON 0, [Close date].Members ON 1 FROM [Sales]", MDXLimits(cells: 10)),
      (
        "SELECT {[Customer].[Account].Members, [Customer].Members, [Customer].Members} ON 0 FROM [Sales]",
        MDXLimits(tuples: 20)
      ),
      (
        "WITH MEMBER [Measures].[Down] AS ([Measures].[Down], [Close date].PrevMember) + 1 SELECT {[Measures].[Down]} ON 0, [Close date].[Day].Members ON 1 FROM [Sales]",
        MDXLimits(depth: 3)
      ),
      ("SELECT {[Measures].[Orders]} ON 0, [Customer].Members ON 1 FROM [Sales]", MDXLimits(rows: 3)),
      (
        "SELECT {[Measures].[Orders]} ON 0, [Customer].Members * [Close date].Members ON 1 FROM [Sales]",
        MDXLimits(positions: 5)
      ),
      ("SELECT {[Measures].[Orders]} ON 0 FROM [Sales]", MDXLimits(time: .zero)),
    ])
  func bounds(_ text: String, limits: MDXLimits) async throws {
    let failure = try await #require(throws: MDXFailure.self) { _ = try await SampleStatement(text, limits: limits) }
    #expect(failure.kind == .limit)
  }
}
