import CellSources
import CubeQuery
import Foundation

/// Answers the statements of a batch, each a line of JSON, by a line of JSON; a statement that fails is answered with
/// its error.
struct BatchRun {
  let engine: MDXEngine
  let language: String
  let state: WarehouseState
  /// For whom statements are answered that do not say so themselves.
  let role: String?

  private struct Question: Decodable {
    let id: String
    let mdx: String
    let role: String?
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
      throw Failure.input("\(place): a line of a batch is JSON with the texts id and mdx, and perhaps role.")
    }
    let start = ContinuousClock.now
    var answer = BatchAnswer(id: question.id)
    do {
      let found = try await engine.answer(
        question.mdx, role: question.role ?? role, language: language, state: state)
      answer.take(found)
    } catch let failure as MDXFailure {
      answer.error = BatchAnswer.Fault(failure)
    } catch let error as CellSourceError {
      answer.error = BatchAnswer.Fault(kind: "other", message: error.description, line: nil, column: nil)
    }
    let elapsed = (ContinuousClock.now - start).components
    answer.elapsed_ns = elapsed.seconds * 1_000_000_000 + elapsed.attoseconds / 1_000_000_000
    return try answer.jsonLine()
  }
}
