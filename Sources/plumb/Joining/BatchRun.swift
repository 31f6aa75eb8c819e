import CellSources
import CubeQuery
import Foundation
import VisualBasic

/// Answers the statements of a batch, each a line of JSON, by a line of JSON; a statement that fails is answered with
/// its error.
struct BatchRun {
  let engine: MDXEngine
  let language: String
  let state: WarehouseState
  /// For whom statements are answered that do not say so themselves.
  let role: String?
  /// What is given for parameters of statements that do not say so themselves.
  let parameters: [String: ScalarValue]
  /// How often each statement is answered, so that it can be timed; the last answer is the one that is told.
  let times: Int

  private struct Question: Decodable {
    let id: String
    let mdx: String
    let role: String?
    let parameters: [String: BatchValue]?
  }

  /// The answer to a line.
  ///
  /// - Parameter place: the line's place, for what is wrong with it.
  /// - Throws: `Failure` where the line is no question.
  func answer(_ line: String, at place: String) async throws -> String {
    let question: Question
    do {
      question = try JSONDecoder().decode(Question.self, from: Data(line.utf8))
    } catch {
      throw Failure.input(
        "\(place): a line of a batch is JSON with the texts id and mdx, and perhaps role and parameters.")
    }
    var answer = BatchAnswer(id: question.id)
    var elapsed: [Int64] = []
    for _ in 0..<times {
      let start = ContinuousClock.now
      answer = try await self.answer(to: question)
      let duration = (ContinuousClock.now - start).components
      elapsed.append(duration.seconds * 1_000_000_000 + duration.attoseconds / 1_000_000_000)
    }
    answer.elapsed_ns = elapsed.first ?? 0
    answer.elapsed_all_ns = times > 1 ? elapsed : nil
    return try answer.jsonLine()
  }

  private func answer(to question: Question) async throws -> BatchAnswer {
    var answer = BatchAnswer(id: question.id)
    do {
      let found = try await engine.answer(
        question.mdx, role: question.role ?? role, language: language, state: state,
        parameters: question.parameters?.mapValues(\.scalar) ?? parameters)
      answer.take(found)
    } catch let failure as MDXFailure {
      answer.error = BatchAnswer.Fault(failure)
    } catch let error as CellSourceError {
      answer.error = BatchAnswer.Fault(kind: "other", message: error.description, line: nil, column: nil)
    }
    return answer
  }
}
