public import MDX

extension MDXEngine {
  /// The statement of MDX that says a question; what `answer(_:role:language:)` answers.
  ///
  /// The state that a question asks is not part of it.
  ///
  /// - Parameters:
  ///   - question: the question in names.
  ///   - role: for whom; nil for one who sees all.
  ///   - language: the code of the language of captions.
  /// - Throws: `CubeQueryError` with all mistakes and their places, `CellSourceError`.
  public func statement(
    for question: CubeQuestion, role: String? = nil, language: String = "en"
  ) async throws -> MDXStatement {
    let name = try await catalog.cubeName(question.cube, role: role)
    let names = QuestionNames(try await catalog.open(name, role: role, language: language))
    let bound = try BoundQuestion(question, names: names)
    return .select(QuestionStatement(bound, names: names).select)
  }

  /// Answers a question, as the statement that says it.
  ///
  /// - Parameters:
  ///   - question: the question in names.
  ///   - role: for whom; nil for one who sees all.
  ///   - language: the code of the language of captions and formats.
  /// - Throws: `CubeQueryError` with all mistakes and their places, `MDXFailure` where a limit is passed,
  ///   `CellSourceError`, `CancellationError`.
  public func answer(_ question: CubeQuestion, role: String? = nil, language: String = "en") async throws -> MDXAnswer {
    let statement = try await statement(for: question, role: role, language: language)
    return try await answer(statement, role: role, language: language, state: question.state)
  }
}
