import CellSources
import CubeQuery
import Foundation
import VisualBasic

/// Asks statements of MDX and prints their answers.
struct StatementCommand {
  let engine: MDXEngine
  let language: String
  let format: OutputFormat
  let state: WarehouseState
  /// What is given for parameters of statements.
  let parameters: [String: ScalarValue]

  /// The text of a file.
  static func text(ofFile path: String) throws -> String {
    do {
      return try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
    } catch {
      throw Failure.input("\(path) cannot be read as a text: \(error.localizedDescription)")
    }
  }

  /// Answers one statement.
  func ask(_ statement: String, role: String?) async throws {
    do {
      let answer = try await engine.answer(
        statement, role: role, language: language, state: state, parameters: parameters)
      print(try answer.text(as: format, language: language), terminator: "")
    } catch let failure as MDXFailure {
      throw Failure.input(failure.text(marking: statement))
    }
  }

  /// Answers a question of the short form, or only says it in MDX.
  func ask(_ question: CubeQuestion, role: String?, showing isShown: Bool) async throws {
    let statement = try await engine.statement(for: question, role: role, language: language)
    guard !isShown else { return print(statement) }
    let answer = try await engine.answer(statement, role: role, language: language, state: question.state)
    print(try answer.text(as: format, language: language), terminator: "")
  }

  /// Answers the statements of a file, a line of JSON each.
  ///
  /// - Parameters:
  ///   - times: how often each is answered.
  ///   - cache: what forgets all cells before each statement; nil where they may be kept.
  func batch(_ path: String, role: String?, times: Int, forgetting cache: CachingCellSource?) async throws {
    let run = BatchRun(
      engine: engine, language: language, state: state, role: role, parameters: parameters, times: times)
    for (number, line) in try Self.text(ofFile: path).split(separator: "\n").enumerated() {
      try Task.checkCancellation()
      cache?.flush()
      print(try await run.answer(String(line), at: "\(path):\(number + 1)"))
    }
  }
}
