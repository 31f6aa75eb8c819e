import CubeTestSupport
import TestSupport
import Testing

@testable import CubeQuery

/// An engine over the sample cube, and random statements to it.
struct SampleStatements {
  let engine: MDXEngine
  let statements: [RandomStatement]

  init(seed: UInt64, count: Int, limits: MDXLimits = MDXLimits()) async throws {
    engine = MDXEngine(model: SampleModel.model, source: FactList.sample(), limits: limits)
    var hierarchies: [ExploredHierarchy] = []
    for name in SampleLoops.attributes.keys.sorted() {
      let hierarchy = try #require(try await ExploredHierarchy(name, of: "Sales", asking: engine))
      #expect(hierarchy.uniqueName == name)
      hierarchies.append(hierarchy)
    }
    var generator = StatementGenerator(
      cube: "Sales", measures: SampleLoops.measures, hierarchies: hierarchies, numbers: SeededGenerator(seed: seed))
    statements = (0..<count).map { _ in generator.next() }
  }

  func answer(_ text: String) async throws -> MDXCellSet {
    guard case .cellSet(let cells) = try await engine.answer(text) else {
      throw MDXFailure(.other, "the statement is answered by something else than cells")
    }
    return cells
  }
}
