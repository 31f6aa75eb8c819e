import Testing

@testable import CubeQuery

/// How often the store is asked: what a statement reads is known before anything is computed.
struct PlanningTests {
  @Test(
    "axes that hang on no cell need one call",
    arguments: [
      "SELECT {[Measures].[Orders]} ON 0, [Customer].Members ON 1 FROM [Sales]",
      "WITH MEMBER [Measures].[R] AS [Measures].[Orders] / ([Measures].[Orders], [Customer].CurrentMember.Parent) SELECT {[Measures].[R]} ON 0, [Customer].[Tier].Members ON 1 FROM [Sales]",
      "WITH MEMBER [Measures].[R] AS Sum([Customer].CurrentMember.Children, [Measures].[Revenue]) SELECT {[Measures].[R]} ON 0, [Customer].[Sector].Members ON 1 FROM [Sales]",
      "WITH MEMBER [Measures].[Run] AS [Measures].[Orders] + IIf([Close date].CurrentMember.PrevMember IS NULL, 0, ([Measures].[Run], [Close date].CurrentMember.PrevMember)) SELECT {[Measures].[Run]} ON 0, [Close date].[Month].Members ON 1 FROM [Sales]",
      "WITH MEMBER [Customer].[Two] AS Aggregate({[Customer].[Energy], [Customer].[Rail]}) SELECT {[Measures].[Orders], [Measures].[Customers]} ON 0, {[Customer].[Two]} ON 1 FROM [Sales]",
      "WITH MEMBER [Measures].[R] AS Count(Filter([Customer].[Account].Members, [Measures].[Revenue] > 5000)) SELECT {[Measures].[R]} ON 0, [Close date].[Month].Members ON 1 FROM [Sales]",
      "SELECT {[Measures].[Orders]} ON 0 FROM [Sales] WHERE {[Customer].[Energy], [Customer].[Rail]}",
    ])
  func oneCall(_ text: String) async throws {
    #expect(try await SampleStatement(text).cellCalls == 1)
  }

  @Test(
    "axes that are chosen by cells need a call for these, and none for cells that are there",
    arguments: [
      (
        "SELECT {[Measures].[Orders]} ON 0, TopCount([Customer].[Account].Members, 3, [Measures].[Orders]) ON 1 FROM [Sales]",
        1
      ),
      (
        "SELECT {[Measures].[Revenue]} ON 0, Filter([Customer].[Account].Members, [Measures].[Orders] > 12) ON 1 FROM [Sales]",
        2
      ),
      (
        "SELECT {[Measures].[Orders]} ON 0, TopCount([Customer].[Account].Members, 2, [Measures].[Orders]).Item(0).Children ON 1 FROM [Sales]",
        1
      ),
    ])
  func chosenAxes(_ text: String, calls: Int) async throws {
    #expect(try await SampleStatement(text).cellCalls == calls)
  }

  @Test("cells that no plan foresees are fetched together when evaluation comes upon them")
  func unforeseen() async throws {
    let answer = try await SampleStatement(
      """
      WITH MEMBER [Measures].[Moved] AS ([Measures].[Orders], [Close date].CurrentMember.Lag(Int([Measures].[Orders]) - Int([Measures].[Orders]) + 1))
      SELECT {[Measures].[Moved]} ON 0, [Close date].[Month].Members ON 1 FROM [Sales]
      """)
    let plain = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, [Close date].[Month].Members ON 1 FROM [Sales]")
    #expect(answer.numbers == [nil] + plain.numbers.dropLast())
    #expect(answer.cellCalls <= 3)
  }
}
