import Testing

@testable import CubeQuery

/// Statements as a whole: axes, slicers, what is computed and in which order.
struct StatementTests {
  @Test("a level's cells add up to those of the level above")
  func totals() async throws {
    let answer = try await SampleStatement(
      "SELECT {[Measures].[Revenue], [Measures].[Orders]} ON 0, {[Customer].[All], [Customer].[Sector].Members} ON 1 FROM [Sales]"
    )
    let numbers = answer.numbers.map { $0 ?? 0 }
    for measure in 0..<2 {
      let parts = stride(from: 2 + measure, to: numbers.count, by: 2).map { numbers[$0] }
      #expect(abs(parts.reduce(0, +) - numbers[measure]) < 1e-6)
    }
    #expect(numbers[1] == 120)
  }

  @Test("a slicer of several members counts each customer once, and adds up what adds up")
  func compoundSlicer() async throws {
    let together = try await SampleStatement(
      "SELECT {[Measures].[Orders], [Measures].[Customers]} ON 0 FROM [Sales] WHERE {[Close date].[2024], [Close date].[2025]}"
    )
    let all = try await SampleStatement("SELECT {[Measures].[Orders], [Measures].[Customers]} ON 0 FROM [Sales]")
    #expect(together.numbers == all.numbers)
    #expect(together.cells.slicer.positions.count == 2)
  }

  @Test("a slicer with a calculated member adds up what adds up, and says of the rest that it cannot be put together")
  func calculatedInSlicer() async throws {
    let answer = try await SampleStatement(
      """
      WITH MEMBER [Close date].[Both] AS Aggregate({[Close date].[2024].[2024-11], [Close date].[2024].[2024-12]})
      SELECT {[Measures].[Orders], [Measures].[Customers]} ON 0 FROM [Sales]
      WHERE {[Close date].[Both], [Close date].[2025]}
      """)
    let parts = try await SampleStatement(
      """
      SELECT {[Measures].[Orders]} ON 0 FROM [Sales]
      WHERE {[Close date].[2024].[2024-11], [Close date].[2024].[2024-12], [Close date].[2025]}
      """)
    #expect(answer.numbers[0] == parts.numbers[0])
    #expect(answer.cells.cells.last?.failure?.message.contains("put together") == true)
  }

  @Test("a tuple in a formula leaves the slicer's hierarchy where it names another member of it")
  func slicerOverridden() async throws {
    let shares = try await SampleStatement(
      """
      WITH MEMBER [Measures].[Rest] AS ([Measures].[Orders], [Close date].[2025])
      SELECT {[Measures].[Rest]} ON 0 FROM [Sales] WHERE {[Close date].[2024].[2024-11], [Close date].[2024].[2024-12]}
      """)
    let plain = try await SampleStatement("SELECT {[Measures].[Orders]} ON 0 FROM [Sales] WHERE [Close date].[2025]")
    #expect(shares.numbers == plain.numbers)
  }

  @Test("of calculated members that meet the highest solve order is computed first, the measure where they tie")
  func solveOrder() async throws {
    func ratio(_ order: Int) async throws -> Double {
      let answer = try await SampleStatement(
        """
        WITH MEMBER [Measures].[Price] AS [Measures].[Revenue] / [Measures].[Orders]
        MEMBER [Customer].[Both] AS [Customer].[Energy] + [Customer].[Water], SOLVE_ORDER = \(order)
        SELECT {[Measures].[Price]} ON 0, {[Customer].[Energy], [Customer].[Water], [Customer].[Both]} ON 1 FROM [Sales]
        """)
      let numbers = answer.numbers.map { $0 ?? 0 }
      return numbers[2] / (numbers[0] + numbers[1])
    }
    #expect(try await ratio(0) < 0.7)
    #expect(abs(try await ratio(1) - 1) < 1e-9)
  }

  @Test("a formula that needs its own value is named as such")
  func recursion() async throws {
    let answer = try await SampleStatement(
      "WITH MEMBER [Measures].[A] AS [Measures].[A] + 1 SELECT {[Measures].[A]} ON 0 FROM [Sales]")
    #expect(answer.cells.cells.first?.failure?.kind == .recursion)
  }

  @Test("NON EMPTY keeps the positions that have a value somewhere, in their order")
  func nonEmpty() async throws {
    let answer = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, NON EMPTY [Customer].[Account].Members * [Close date].[Day].Members ON 1 FROM [Sales]"
    )
    let dense = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, [Customer].[Account].Members * [Close date].[Day].Members ON 1 FROM [Sales]")
    let kept = dense.names(1).indices.filter { dense.numbers[$0] != nil }
    #expect(answer.names(1) == kept.map { dense.names(1)[$0] })
    #expect(answer.numbers == kept.map { dense.numbers[$0] })
    #expect(kept.count < dense.names(1).count)
  }

  @Test("a named set tells the place of the tuple that is current on an axis")
  func currentOnAxis() async throws {
    let answer = try await SampleStatement(
      "WITH SET [S] AS Order([Customer].[Sector].Members * {[Close date].[2025], [Close date].[2024]}, [Measures].[Orders], BDESC) MEMBER [Measures].[Place] AS [S].CurrentOrdinal MEMBER [Measures].[Sector] AS Len([S].Current.Item(0).Name) SELECT {[Measures].[Place], [Measures].[Sector]} ON 0, [S] ON 1 FROM [Sales]"
    )
    #expect(answer.names(1).count == 8)
    #expect(stride(from: 0, to: 16, by: 2).map { answer.numbers[$0] } == (0..<8).map { Double($0) })
    #expect(answer.numbers[1] == Double(answer.names(1)[0].dropLast(5).count))
    let cells = try await SampleQuestion.cells(
      "WITH SET [S] AS [Customer].[Sector].Members MEMBER [Measures].[Place] AS [S].CurrentOrdinal SELECT {[Measures].[Place]} ON 0 FROM [Sales]"
    )
    #expect(cells.first?.failure != nil)
  }

  @Test("NonEmptyCrossJoin with a number keeps so many of its sets")
  func countOfSets() async throws {
    let few = try await SampleStatement(
      "SELECT NonEmptyCrossJoin([Customer].[Sector].Members, [Customer].[By place].[Country].Members, {[Close date].[2024]}, 2) ON 0 FROM [Sales]"
    )
    let all = try await SampleStatement(
      "SELECT NonEmptyCrossJoin([Customer].[Sector].Members, [Customer].[By place].[Country].Members, {[Close date].[2024]}) ON 0 FROM [Sales]"
    )
    #expect(few.names(0).map { $0 + " 2024" } == all.names(0))
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await SampleStatement("SELECT NonEmptyCrossJoin([Customer].[Sector].Members, 2) ON 0 FROM [Sales]")
    }
    #expect(failure.kind == .type)
  }

  @Test(
    "the store's groups and trying every tuple tell the same positions",
    arguments: [
      "NON EMPTY [Customer].[Account].Members * [Close date].[Day].Members",
      "NON EMPTY [Customer].[Account].Members * [Close date].Members * [Customer today].[Country].Members",
      "Filter([Customer].[Account].Members * [Close date].[Day].Members, [Measures].[Orders] > 2)",
      "Filter([Customer].[Account].Members * [Close date].[Day].Members, NOT IsEmpty([Measures].[Doubled]))",
      "NonEmptyCrossJoin([Customer].[Account].Members, [Close date].[Day].Members)",
      "NonEmpty([Customer].[Account].Members, {[Close date].[2024].[2024-11]})",
      "TopCount([Customer].[Account].Members * [Close date].[Day].Members, 12, [Measures].[Orders])",
      "TopCount([Customer].[Account].Members * [Close date].[Day].Members, 900, [Measures].[Doubled])",
      "BottomCount([Customer].[Account].Members * [Close date].[Month].Members, 9, [Measures].[Orders])",
      "BottomCount({[Customer].[Account].Members}, 40, [Measures].[Orders])",
      "TopSum([Customer].[Account].Members * [Close date].[Day].Members, 20, [Measures].[Orders])",
      "TopPercent([Customer].[Account].Members * [Close date].[Day].Members, 30, [Measures].[Revenue])",
      "TopSum({[Customer].[Account].Members}, 1e9, [Measures].[Orders])",
    ])
  func narrowing(_ axis: String) async throws {
    let text = """
      WITH MEMBER [Measures].[Doubled] AS [Measures].[Revenue] * 2
      MEMBER [Measures].[Before] AS ([Measures].[Orders], [Close date].PrevMember)
      SELECT {[Measures].[Orders], [Measures].[Doubled], [Measures].[Before]} ON 0, \(axis) ON 1 FROM [Sales]
      """
    let tried = try await SampleStatement(text)
    let told = try await SampleStatement(text, limits: MDXLimits(triedTuples: 0))
    #expect(told.names(1) == tried.names(1))
    #expect(told.numbers == tried.numbers)
  }
}
