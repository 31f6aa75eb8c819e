import CubeModel
import Testing
import VisualBasic

@testable import CubeQuery

/// Expressions asked of the sample cube, at its default members.
enum SampleQuestion {
  /// The value of an expression, and its text without a format.
  static func value(_ expression: String, where slicer: String? = nil) async throws -> ScalarValue {
    let cells = try await cells(
      "WITH MEMBER [Measures].[Result] AS \(expression) SELECT {[Measures].[Result]} ON COLUMNS FROM [Sales]"
        + (slicer.map { " WHERE " + $0 } ?? ""))
    if let failure = cells.first?.failure { throw failure }
    return cells.first?.value ?? .null
  }

  /// The number that an expression is.
  static func number(_ expression: String) async throws -> Double? { try await value(expression).number }

  /// The sentence with which an expression fails.
  static func failure(_ expression: String) async throws -> MDXFailure {
    try await #require(throws: MDXFailure.self) { try await value(expression) }
  }

  /// The cells of a statement that are not empty.
  static func cells(_ text: String) async throws -> [MDXCellSet.Cell] {
    let engine = MDXEngine(model: SampleModel.model, source: FactList.sample())
    guard case .cellSet(let answer) = try await engine.answer(text) else { return [] }
    return answer.cells
  }
}
