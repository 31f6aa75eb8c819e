import CubeTestSupport
import TestSupport
import Testing
import VisualBasic

@testable import CubeQuery

/// An engine over the sample cube, and random statements to it.
struct SampleStatements {
  let engine: MDXEngine
  let hierarchies: [ExploredHierarchy]
  let statements: [RandomStatement]

  init(
    seed: UInt64, count: Int, limits: MDXLimits = MDXLimits(), cube: String = "Sales",
    measures: [String] = SampleLoops.measures
  ) async throws {
    engine = MDXEngine(model: SampleModel.model, source: FactList.sample(), limits: limits)
    var hierarchies: [ExploredHierarchy] = []
    for name in SampleLoops.attributes.keys.sorted() {
      let hierarchy = try #require(try await ExploredHierarchy(name, of: cube, asking: engine))
      #expect(hierarchy.uniqueName == name)
      hierarchies.append(hierarchy)
    }
    var generator = StatementGenerator(
      cube: cube, measures: measures, hierarchies: hierarchies, numbers: SeededGenerator(seed: seed))
    statements = (0..<count).map { _ in generator.next() }
    self.hierarchies = hierarchies
  }

  func answer(_ text: String) async throws -> MDXCellSet {
    guard case .cellSet(let cells) = try await engine.answer(text) else {
      throw MDXFailure(.other, "the statement is answered by something else than cells")
    }
    return cells
  }

  /// Expects the cells of a statement to be what plain loops over the facts say.
  func expectLoops(_ statement: RandomStatement) async throws {
    let text = statement.text()
    let answer = try await answer(text)
    let values = Dictionary(uniqueKeysWithValues: answer.cells.map { ($0.ordinal, $0) })
    for (row, position) in answer.axes[1].positions.enumerated() {
      let facts = SampleLoops.facts(at: SampleLoops.places(of: position, on: answer.axes[1], statement))
      for (column, measure) in statement.measures.enumerated() {
        let cell = values[row * statement.measures.count + column]
        let wanted = SampleLoops.value(measure, of: facts)
        #expect(cell?.failure == nil, "\(text)")
        let agrees = wanted.map { abs($0 - (cell?.value.number ?? .nan)) <= 1e-9 * max(1, abs($0)) } ?? (cell == nil)
        #expect(agrees, "\(measure) at \(position.map(\.uniqueName)) is not \(wanted ?? .nan)\n\(text)")
      }
    }
  }
}
