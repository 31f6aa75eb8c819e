import Testing

@testable import CubeQuery

/// Statements that cannot be answered: what kind of mistake, and where.
struct StatementMistakeTests {
  @Test(
    "a mistake is told with its kind and place before anything runs",
    arguments: [
      ("SELECT {[Measures].[Ordres]} ON 0 FROM [Sales]", MDXFailure.Kind.unknownName, 20),
      ("SELECT {[Measures].[Orders]} ON 0 FROM [Sale]", .unknownName, 40),
      ("SELECT Shuffle([Customer].Members) ON 0 FROM [Sales]", .unknownName, 8),
      ("SELECT {[Customer].[Energy], [Close date].[2024]} ON 0 FROM [Sales]", .type, 30),
      ("SELECT Head([Customer].Members, 1, 2) ON 0 FROM [Sales]", .type, 8),
      ("SELECT {[Customer].[Energy]} ON 0, {[Customer].[Rail]} ON 1 FROM [Sales]", .other, 36),
      ("SELECT {[Customer].[Energy]} ON 1 FROM [Sales]", .other, 8),
      ("SELECT 5 ON 0 FROM [Sales]", .type, 8), ("SELECT {[Customer] ON 0 FROM [Sales]", .syntax, 20),
      ("WITH MEMBER [Colour].[Red] AS 1 SELECT {} ON 0 FROM [Sales]", .unknownName, 13),
    ])
  func kinds(_ text: String, kind: MDXFailure.Kind, column: Int) async throws {
    let failure = try await #require(throws: MDXFailure.self) { _ = try await SampleStatement(text) }
    #expect(failure.kind == kind)
    #expect(failure.line == 1)
    #expect(failure.column == column)
  }

  @Test("a name that is not there is answered with the nearest one that is")
  func suggestion() async throws {
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await SampleStatement("SELECT {[Measures].[Ordres]} ON 0 FROM [Sales]")
    }
    #expect(failure.message.contains("Did you mean 'Orders'?"))
  }
}
