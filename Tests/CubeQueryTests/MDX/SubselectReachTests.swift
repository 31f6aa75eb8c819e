import Testing
import VisualBasic

@testable import CubeQuery

/// Formulas that reach beyond what a subselect leaves.
struct SubselectReachTests {
  private static let customers = "(SELECT {[Customer].[Energy], [Customer].[Rail]} ON 0 FROM [Sales])"
  private static let year = "(SELECT {[Close date].[2025]} ON 0 FROM [Sales])"

  /// The value of a formula, in a part of the cube.
  private func number(
    _ formula: String, at member: String? = nil, from source: String = "[Sales]"
  ) async throws -> Double? {
    let axis = member.map { ", {\($0)} ON 1" } ?? ""
    return try await SampleStatement(
      "WITH MEMBER [Measures].[X] AS \(formula) SELECT {[Measures].[X]} ON 0\(axis) FROM \(source)"
    ).numbers.first ?? nil
  }

  @Test(
    "a member that is left out has its value in a formula as in the whole cube",
    arguments: [
      "([Measures].[Orders], [Customer].[Water])", "([Measures].[Customers], [Customer].[Water])",
      "([Measures].[Orders], [Customer].[Water].FirstChild)", "([Measures].[Win rate], [Customer].[Water])",
      "Sum([Customer].[Water].Children, [Measures].[Orders])", "Count(Descendants([Customer].[Water]))",
      "Sum({[Customer].[Water], [Customer].[Rail]}, [Measures].[Orders])",
      "Sum([Customer].[Energy] : [Customer].[Water], [Measures].[Orders])",
      "([Measures].[Orders], [Customer].[Rail].NextMember)", "([Measures].[Orders], [Customer].[Energy].Lead(2))",
      "Aggregate({[Customer].[Water], [Customer].[Rail]}, [Measures].[Orders])",
      "Sum([Customer].[By place].[Country].Members, ([Measures].[Orders], [Customer].[Water]))",
    ])
  func value(formula: String) async throws {
    let whole = try await number(formula)
    #expect(whole != nil)
    #expect(try await number(formula, from: Self.customers) == whole)
  }

  @Test(
    "a growth rate in a part of the cube looks at the period before",
    arguments: [
      "[Measures].[Orders] - ([Measures].[Orders], [Close date].PrevMember)",
      "([Measures].[Orders], ParallelPeriod([Close date].[Year], 1, [Close date].CurrentMember))",
      "Sum([Close date].[2025].Children, ([Measures].[Orders], ParallelPeriod([Close date].[Year], 1, [Close date].CurrentMember)))",
      "Sum(LastPeriods(2, [Close date].CurrentMember), [Measures].[Orders])",
      "Sum([Close date].[2024] : [Close date].CurrentMember, [Measures].[Orders])",
    ])
  func growth(formula: String) async throws {
    let whole = try await number(formula, at: "[Close date].[2025]")
    #expect(whole != nil)
    #expect(try await number(formula, at: "[Close date].[2025]", from: Self.year) == whole)
  }

  @Test("periods to date begin where the year begins")
  func yearToDate() async throws {
    let formula = "Sum(YTD([Close date].CurrentMember), [Measures].[Orders])"
    let month = "[Close date].[2025].LastChild"
    let part = "(SELECT {[Close date].[2025].LastChild} ON 0 FROM [Sales])"
    let whole = try await number(formula, at: month)
    #expect(whole != nil)
    #expect(try await number(formula, at: month, from: part) == whole)
  }

  @Test("what is left of other hierarchies counts where a formula reaches beyond one")
  func others() async throws {
    let formula = "([Measures].[Orders], [Close date].[2024])"
    let part = "(SELECT {[Close date].[2025]} ON 0, {[Customer].[Energy]} ON 1 FROM [Sales])"
    let energy = try await number(formula, at: "[Customer].[Energy]")
    #expect(energy != nil)
    #expect(try await number(formula, from: part) == energy)
    let nested = "(SELECT {[Close date].[2025]} ON 0 FROM (SELECT {[Customer].[Energy]} ON 0 FROM [Sales]))"
    #expect(try await number(formula, from: nested) == energy)
  }

  @Test("of tuples the other hierarchies keep their members")
  func tuples() async throws {
    let part =
      "(SELECT {([Customer].[Energy], [Close date].[2024]), ([Customer].[Rail], [Close date].[2024])} ON 0 FROM [Sales])"
    let water = try await number("([Measures].[Orders], [Customer].[Water], [Close date].[2024])")
    #expect(try await number("([Measures].[Orders], [Customer].[Water])", from: part) == water)
    let energy = try await number("([Measures].[Orders], [Customer].[Energy], [Close date].[2025])")
    #expect(try await number("([Measures].[Orders], [Customer].[Energy], [Close date].[2025])", from: part) != nil)
    #expect(energy != nil)
  }

  @Test("sets outside of formulas are cut: axes, named sets, and what functions choose from")
  func cut() async throws {
    let answer = try await SampleStatement(
      "WITH SET [S] AS {[Customer].[Water], [Customer].[Rail]} MEMBER [Measures].[N] AS Count([S]) SELECT {[Measures].[N]} ON 0, Head({[Customer].[Water], [Customer].[Energy]}, 1) ON 1 FROM \(Self.customers)"
    )
    #expect(answer.names(1) == ["Energy"])
    #expect(answer.numbers == [1])
  }

  @Test("a calculated member may stand below a member that is left out")
  func calculated() async throws {
    let answer = try await SampleStatement(
      "WITH MEMBER [Customer].[Water].[Twice] AS [Customer].[Water] * 2 SELECT {[Measures].[Orders]} ON 0, {[Customer].[Water].[Twice]} ON 1 FROM \(Self.customers)"
    )
    let water = try #require(try await number("([Measures].[Orders], [Customer].[Water])"))
    #expect(answer.names(1) == ["Twice"])
    #expect(answer.numbers == [water * 2])
  }

  @Test("what does not add up is not put together from within and without")
  func mixed() async throws {
    let outside = try await number("Aggregate({[Customer].[Water]}, [Measures].[Customers])")
    #expect(
      try await number("Aggregate({[Customer].[Water]}, [Measures].[Customers])", from: Self.customers) == outside)
    let cells = try await SampleQuestion.cells(
      "WITH MEMBER [Measures].[X] AS Aggregate({[Customer].[Water], [Customer].[Rail]}, [Measures].[Customers]) SELECT {[Measures].[X]} ON 0 FROM \(Self.customers)"
    )
    #expect(cells.first?.failure?.message.contains("leaves some out") ?? false)
  }

  @Test("the store's groups know of what formulas reach")
  func narrowing() async throws {
    let text =
      "WITH MEMBER [Measures].[Before] AS ([Measures].[Orders], [Close date].[2024]) SELECT {[Measures].[Before]} ON 0, NON EMPTY [Customer].[Account].Members ON 1 FROM \(Self.year)"
    let tried = try await SampleStatement(text)
    let told = try await SampleStatement(text, limits: MDXLimits(triedTuples: 0))
    #expect(!tried.numbers.isEmpty)
    #expect(told.names(1) == tried.names(1))
    #expect(told.numbers == tried.numbers)
  }
}
