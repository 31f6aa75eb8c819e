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
      ("SELECT {[Customer].[Energy]} DIMENSION PROPERTIES [Customer].[Colour] ON 0 FROM [Sales]", .unknownName, 51),
      (
        "SELECT {[Customer].[Energy]} DIMENSION PROPERTIES MEMBER_KEY, [Custmer].[Tier].[KEY] ON 0 FROM [Sales]",
        .unknownName, 63
      ),
      ("SELECT {Parameter('P', [Customer], [Close date].[2024])} ON 0 FROM [Sales]", .type, 9),
      ("SELECT {Parameter('P', [Customer].[Tier], [Customer].[Energy])} ON 0 FROM [Sales]", .type, 9),
      ("SELECT 5 ON 0 FROM [Sales]", .type, 8), ("SELECT {[Customer] ON 0 FROM [Sales]", .syntax, 20),
      ("WITH MEMBER [Colour].[Red] AS 1 SELECT {} ON 0 FROM [Sales]", .unknownName, 13),
    ])
  func kinds(_ text: String, kind: MDXFailure.Kind, column: Int) async throws {
    let failure = try await #require(throws: MDXFailure.self) { _ = try await SampleStatement(text) }
    #expect(failure.kind == kind)
    #expect(failure.line == 1)
    #expect(failure.column == column)
  }

  @Test("a name that several members have is answered with some of them")
  func ambiguous() async throws {
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await SampleStatement("SELECT [Key].Children ON 0 FROM [Sales]")
    }
    #expect(failure.kind == .unknownName)
    #expect(failure.message.contains("as [Customer].[Energy].[Key], "), "\(failure)")
  }

  @Test("a name that is not there is answered with the nearest one that is")
  func suggestion() async throws {
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await SampleStatement("SELECT {[Measures].[Ordres]} ON 0 FROM [Sales]")
    }
    #expect(failure.message.contains("Did you mean 'Orders'?"))
  }

  @Test(
    "every mistake of a statement is told with its place, in order, and what follows from one is not",
    arguments: [
      (
        "WITH MEMBER [Colour].[Red] AS 1 MEMBER [Measures].[X] AS [Nowhere].[One] + Shuffle([Two]) SELECT {[Measures].[Ordres], [Measures].[X]} ON 0, {[Customer].[Energi]} ON 1 FROM [Sales] WHERE [Close dat].[2024]",
        [13, 58, 76, 84, 110, 154, 188]
      ),
      (
        "WITH SET [Both] AS {[Customer].[Energi], [Customer].[Rial]} SELECT {[Both], [Both]} ON 0 FROM [Sales]",
        [32, 53]
      ),
      (
        "SELECT {[Measures].[Orders]} ON 0, Generate({[Customer].[Energi]} AS s, {s.Current}) ON 1 FROM [Sales]", [57]
      ),
      ("SELECT CASE [A] WHEN [B] THEN [C] ELSE [D] END ON 0 FROM [Sales]", [13, 22, 31, 40]),
      ("SELECT {} ON 0, {[X]} HAVING [Y] > 1 ON 1 FROM [Sales]", [18, 30]),
      (
        "SELECT {[Measures].[Ordres]} ON 0 FROM (SELECT {[Customer].[Energi]} ON 0 FROM (SELECT {[Q]} ON 0 FROM [Sales]))",
        [20, 60, 89]
      ),
      (
        "WITH MEMBER [Measures].[X] AS 1, FORMAT_STRING = IIf([P] > 1, 'a', Lower(1, 2)) SELECT {} ON 0 FROM [Sales]",
        [54, 68]
      ),
      ("SELECT {[Customer].[Energy] ON 0 FROM [Sales] WHERE )", [29, 53]),
    ])
  func all(_ text: String, columns: [Int]) async throws {
    let failure = try await #require(throws: MDXFailure.self) { _ = try await SampleStatement(text) }
    #expect(failure.all.map(\.column) == columns, "\(failure)")
    #expect(failure.all.count == failure.text(marking: text).split(separator: "\n").count { $0.contains("^") })
  }
}
