import CubeTestSupport
import TestSupport
import Testing
import VisualBasic

@testable import CubeQuery

/// Measures that are not added up: over time, least values, moments.
struct StockStatementTests {
  @Test(
    "last, first and mean along time, least values and squares are what plain loops say", arguments: UInt64(80)..<86)
  func cells(seed: UInt64) async throws {
    let sample = try await SampleStatements(
      seed: seed, count: 40, cube: "Stock", measures: SampleLoops.stockMeasures)
    for statement in sample.statements { try await sample.expectLoops(statement) }
  }

  @Test("a total of a measure over time is that of the facts, not of its parts", arguments: SampleLoops.stockMeasures)
  func totals(measure: String) async throws {
    let sample = try await SampleStatements(seed: 90, count: 0, cube: "Stock", measures: [measure])
    for hierarchy in SampleLoops.attributes.keys {
      let text = "SELECT {[Measures].[\(measure)]} ON 0, \(hierarchy).Members ON 1 FROM [Stock]"
      let answer = try await sample.answer(text)
      let values = Dictionary(uniqueKeysWithValues: answer.cells.map { ($0.ordinal, $0.value.number) })
      for (row, position) in answer.axes[1].positions.enumerated() {
        let path = SampleLoops.path(position[0].uniqueName, in: hierarchy)
        let wanted = SampleLoops.value(measure, of: SampleLoops.facts(at: [(hierarchy, [path])]))
        let cell = values[row] ?? nil
        #expect(wanted.map { abs($0 - (cell ?? .nan)) < 1e-6 } ?? (cell == nil), "\(path): \(measure)")
      }
    }
  }

  @Test("along time the last value is that of the last day, whatever is asked beside it")
  func closing() async throws {
    let sample = try await SampleStatements(seed: 91, count: 0, cube: "Stock", measures: ["Closing"])
    let answer = try await sample.answer(
      """
      WITH MEMBER [Measures].[Of the last day] AS
        (Tail(NonEmpty(Descendants([Close date].[Calendar].CurrentMember, [Close date].[Calendar].[Day]), \
      {[Measures].[Closing]}), 1).Item(0), [Measures].[Closing])
      SELECT {[Measures].[Closing], [Measures].[Of the last day]} ON 0, [Close date].[Calendar].Members ON 1 FROM [Stock]
      """)
    for pair in Dictionary(grouping: answer.cells, by: { $0.ordinal / 2 }).values {
      #expect(pair.count == 2 && pair[0].value == pair[1].value)
    }
    #expect(!answer.cells.isEmpty)
  }
}
