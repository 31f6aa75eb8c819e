import Synchronization
import Testing

@testable import CubeQuery

/// The rows behind a cell.
struct DrillthroughTests {
  private func rows(_ text: String) async throws -> MDXRows {
    let engine = MDXEngine(model: SampleModel.model, source: FactList.sample())
    guard case .rows(let rows) = try await engine.answer(text) else {
      throw MDXFailure(.other, "the statement is answered by something else than rows")
    }
    return rows
  }

  private static let cell = "SELECT FROM [Sales] WHERE ([Customer].[Energy], [Measures].[Revenue])"

  @Test("without RETURN all levels are told by what people see of their members, and the measure")
  func all() async throws {
    let rows = try await rows("DRILLTHROUGH " + Self.cell)
    #expect(rows.rows.count > 1)
    let place = try #require(rows.columns.firstIndex { $0.name == "[Customer].[Account]" })
    #expect(rows.rows.contains { $0[place] == .text("O'Brien & Sons") })
    #expect(rows.columns.last?.name == "[Measures].[Revenue]")
  }

  @Test("RETURN tells keys, names, captions and unique names of levels, and measures")
  func parts() async throws {
    let rows = try await rows(
      "DRILLTHROUGH \(Self.cell) RETURN Key([Customer].[Account]), Name([Customer].[Account]) AS [Who], UniqueName([Customer].[Account]), Caption([Customer].[Sector]), [Measures].[Revenue]"
    )
    #expect(
      rows.columns.map(\.name) == [
        "Key([Customer].[Account])", "Who", "UniqueName([Customer].[Account])", "Caption([Customer].[Sector])",
        "[Measures].[Revenue]",
      ])
    let first = try #require(rows.rows.first { $0[0] == .text("C1") })
    #expect(first[1] == .text("O'Brien & Sons"))
    #expect(first[2] == .text("[Customer].[Energy].[Key].[O'Brien & Sons]"))
    #expect(rows.rows.allSatisfy { $0[3] == .text("Energy") })
  }

  @Test("MAXROWS bounds the rows, FIRSTROWSET tells the first")
  func pages() async throws {
    let all = try await rows("DRILLTHROUGH \(Self.cell) RETURN Key([Customer].[Account]), [Measures].[Revenue]")
    let page = try await rows(
      "DRILLTHROUGH MAXROWS 2 FIRSTROWSET 2 \(Self.cell) RETURN Key([Customer].[Account]), [Measures].[Revenue]")
    #expect(page.rows == Array(all.rows[1...2]))
  }

  @Test(
    "what RETURN cannot tell is refused by its kind and place, before anything runs where names alone tell",
    arguments: [
      ("[Customer].[Acount]", MDXFailure.Kind.unknownName, [91], 0),
      ("Size([Customer].[Account])", .unknownName, [91], 0),
      ("[Nowhere], [Measures].[Win rate]", .unknownName, [91, 102], 0),
      ("Key([Customer].[Energy])", .type, [95], 0), ("[Customer].[Account].[Colour]", .unknownName, [112], 0),
      ("1 + 2", .type, [91], 0), ("[Measures].[Orders]", .other, [91], 0),
    ] as [(String, MDXFailure.Kind, [Int], Int)])
  func mistakes(columns: String, kind: MDXFailure.Kind, places: [Int], calls: Int) async throws {
    let source = FactList.sample()
    let engine = MDXEngine(model: SampleModel.model, source: source)
    let failure = try await #require(throws: MDXFailure.self) {
      _ = try await engine.answer("DRILLTHROUGH \(Self.cell) RETURN \(columns)")
    }
    #expect(failure.kind == kind, "\(failure)")
    #expect(failure.all.map(\.column) == places, "\(failure)")
    #expect(source.calls.withLock { $0.count { $0 == "cells" || $0 == "rows" } } == calls)
  }

  @Test("a calculated measure's rows are those of the stored measures that it is computed from")
  func calculated() async throws {
    let rows = try await rows(
      "DRILLTHROUGH WITH MEMBER [Measures].[Twice] AS [Measures].[Win rate] * 2 + [Measures].[Revenue] * 0 SELECT FROM [Sales] WHERE ([Customer].[Energy], [Measures].[Twice])"
    )
    #expect(
      rows.columns.map(\.name).filter { $0.hasPrefix("[Measures]") } == ["[Measures].[Revenue]", "[Measures].[Won]"])
    #expect(rows.rows.count == (try await self.rows("DRILLTHROUGH " + Self.cell)).rows.count)
    let returned = try await self.rows(
      "DRILLTHROUGH SELECT FROM [Sales] WHERE ([Customer].[Energy], [Measures].[Win rate]) RETURN [Measures].[Won]")
    #expect(returned.rows.count == rows.rows.count)
  }

  @Test("a cell of a calculated member, one of no stored measure, and one that is not there have no rows")
  func none() async throws {
    for cell in [
      "WITH MEMBER [Customer].[Two] AS Aggregate({[Customer].[Energy], [Customer].[Rail]}) SELECT FROM [Sales] WHERE [Customer].[Two]",
      "WITH MEMBER [Measures].[One] AS 1 SELECT FROM [Sales] WHERE [Measures].[One]", "SELECT {} ON 0 FROM [Sales]",
      "SELECT FROM [Sales] WHERE Filter([Customer].Members, FALSE)",
    ] {
      await #expect(throws: MDXFailure.self) { try await rows("DRILLTHROUGH " + cell) }
    }
  }
}
