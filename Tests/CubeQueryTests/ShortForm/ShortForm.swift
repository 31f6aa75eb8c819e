import CubeQuery
import MDX
import Testing
import VisualBasic

/// Questions in the short form over a list of facts, and what their answers say.
struct ShortForm {
  let source: FactList
  let engine: MDXEngine

  init(_ source: FactList = .sample()) {
    self.source = source
    engine = MDXEngine(model: SampleModel.model, source: source)
  }

  func answer(_ question: CubeQuestion, language: String = "en") async throws -> MDXCellSet {
    guard case .cellSet(let cells) = try await engine.answer(question, language: language) else {
      throw MDXFailure(.other, "a question is answered by something else than cells")
    }
    return cells
  }

  /// Asks the sample's sales.
  func ask(
    _ measures: String, rows: String = "", columns: String = "", where conditions: [String] = [],
    order: String? = nil, limit: Int? = nil, totals: CubeQuestion.Totals = .grand
  ) async throws -> MDXCellSet {
    try await answer(
      CubeQuestion(
        cube: "Sales", measures: measures, rows: rows, columns: columns, conditions: conditions, order: order,
        limit: limit, totals: totals))
  }

  /// The statement that says a question, in canonical text.
  func statement(
    _ measures: String, rows: String = "", columns: String = "", where conditions: [String] = [],
    order: String? = nil, limit: Int? = nil, totals: CubeQuestion.Totals = .grand
  ) async throws -> String {
    try await engine.statement(
      for: CubeQuestion(
        cube: "Sales", measures: measures, rows: rows, columns: columns, conditions: conditions, order: order,
        limit: limit, totals: totals)
    ).description
  }
}

extension MDXCellSet {
  /// The values by row and column; nil where a cell is empty.
  var grid: [[Double?]] {
    let width = axes[0].positions.count
    var grid = Array(
      repeating: [Double?](repeating: nil, count: width), count: axes.count > 1 ? axes[1].positions.count : 1)
    for cell in cells { grid[cell.ordinal / width][cell.ordinal % width] = cell.value.number }
    return grid
  }

  /// The captions of the rows, parts joined by a stroke.
  var rows: [String] {
    axes.count > 1 ? axes[1].positions.map { $0.map(\.caption).joined(separator: " | ") } : []
  }

  /// The captions of the columns, parts joined by a stroke.
  var columns: [String] { axes[0].positions.map { $0.map(\.caption).joined(separator: " | ") } }
}
