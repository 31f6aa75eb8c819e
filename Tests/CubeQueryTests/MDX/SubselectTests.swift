import Testing

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
}
