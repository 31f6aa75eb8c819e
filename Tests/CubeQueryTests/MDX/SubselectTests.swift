import Testing
import VisualBasic

@testable import CubeQuery

/// A statement in the place of a cube.
struct SubselectTests {
  @Test("members outside of a subselect are not there, and totals are of what is left")
  func visual() async throws {
    let narrowed = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, {[Customer].[All], [Customer].[Sector].Members} ON 1 FROM (SELECT {[Customer].[Energy], [Customer].[Rail]} ON 0 FROM [Sales])"
    )
    #expect(narrowed.names(1) == ["All", "Energy", "Rail"])
    let numbers = narrowed.numbers.map { $0 ?? 0 }
    #expect(numbers[0] == numbers[1] + numbers[2])
  }

  @Test("NON VISUAL leaves totals as they are")
  func nonVisual() async throws {
    let narrowed = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, {[Customer].[All]} ON 1 FROM NON VISUAL (SELECT {[Customer].[Energy]} ON 0 FROM [Sales])"
    )
    #expect(narrowed.numbers == [120])
  }

  @Test("tuples narrow together, not each hierarchy by itself")
  func tuples() async throws {
    let narrowed = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0 FROM (SELECT {([Customer].[Energy], [Close date].[2024]), ([Customer].[Rail], [Close date].[2025])} ON 0 FROM [Sales])"
    )
    let parts = try await SampleStatement(
      "SELECT {([Customer].[Energy], [Close date].[2024]), ([Customer].[Rail], [Close date].[2025])} ON 0 FROM [Sales] WHERE [Measures].[Orders]"
    )
    #expect(narrowed.numbers == [parts.numbers.compactMap { $0 }.reduce(0, +)])
  }

  private static let narrowed = " FROM (SELECT {[Customer].[Energy], [Customer].[Rail]} ON 0 FROM [Sales])"

  @Test(
    "a member that is left out is known, and on no axis",
    arguments: [
      ("{[Customer].[Water], [Customer].[Energy]}", ["Energy"]), ("{[Water]}", []),
      ("[Customer].[Water].Children", []), ("{[Customer].[Sector].&[Water]}", []),
      ("{StrToMember(\"[Customer].[Water]\")}", []), ("NameToSet(\"[Customer].[Water]\")", []),
      ("{Members(\"[Customer].[Water]\")}", []),
      ("Except([Customer].[Sector].Members, {[Customer].[Water], [Customer].[Rail]})", ["Energy"]),
      ("[Customer].[Rail] : [Customer].[Water]", ["Rail"]),
      ("[Customer].[Energy] : [Customer].[Water]", ["Energy", "Rail"]),
      ("{([Customer].[Water], [Close date].[2024])}", []),
    ])
  func leftOut(set: String, names: [String]) async throws {
    let answer = try await SampleStatement("SELECT {[Measures].[Orders]} ON 0, \(set) ON 1" + Self.narrowed)
    #expect(answer.names(1) == names)
  }

  @Test("a name that the whole cube does not have is unknown, and told before the subselect runs")
  func unknown() async throws {
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await SampleStatement("SELECT {[Customer].[Watre]} ON 0" + Self.narrowed)
    }
    #expect(failure.kind == .unknownName)
    #expect(failure.message.contains("Did you mean 'Water'?"))
  }

  @Test("of the measures those are left that the subselect names, and formulas may use the others")
  func measures() async throws {
    let source = " FROM (SELECT {[Measures].[Revenue], [Measures].[Win rate]} ON 0 FROM [Sales])"
    let all = try await SampleStatement("SELECT [Measures].AllMembers ON 0" + source)
    #expect(all.names(0) == ["Revenue", "Win rate"])
    let whole = try await SampleStatement("SELECT {[Measures].[Revenue], [Measures].[Win rate]} ON 0 FROM [Sales]")
    #expect(all.numbers == whole.numbers)
    #expect(try await SampleStatement("SELECT {[Measures].[Orders]} ON 0" + source).names(0).isEmpty)
    let formula = try await SampleStatement(
      "WITH MEMBER [Measures].[N] AS [Measures].[Orders] + [Measures].[Loss rate] * 0 SELECT {[Measures].[N]} ON 0"
        + source)
    #expect(formula.numbers == [120])
    let bare = try await SampleStatement("SELECT FROM (SELECT {[Measures].[Orders]} ON 0 FROM [Sales])")
    #expect(bare.numbers == [120])
  }

  @Test("subselects within each other all narrow")
  func nested() async throws {
    let inner =
      "(SELECT {[Customer].[Energy], [Customer].[Water]} ON 0 FROM (SELECT {[Customer].[Energy], [Customer].[Rail]} ON 0 FROM [Sales]))"
    let nested = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, {[Customer].[All], [Customer].[Sector].Members} ON 1 FROM " + inner)
    #expect(nested.names(1) == ["All", "Energy"])
    #expect(nested.numbers[0] == nested.numbers[1])
  }

  @Test(
    "where a set is empty nothing is left",
    arguments: [
      "(SELECT {} ON 0 FROM [Sales])", "(SELECT Filter([Customer].[Sector].Members, FALSE) ON 0 FROM [Sales])",
      "(SELECT {[Customer].[Water]} ON 0 FROM (SELECT {[Customer].[Rail]} ON 0 FROM [Sales]))",
      "(SELECT FROM [Sales] WHERE Filter([Customer].[Sector].Members, FALSE))",
    ])
  func nothing(source: String) async throws {
    let answer = try await SampleStatement(
      "SELECT {[Measures].[Orders]} ON 0, [Customer].[Sector].Members ON 1 FROM " + source)
    #expect(answer.names(0) == ["Orders"])
    #expect(answer.names(1).isEmpty)
    #expect(try await SampleStatement("SELECT {[Measures].[Orders]} ON 0 FROM " + source).numbers == [nil])
  }
}
