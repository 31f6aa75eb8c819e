public import CubeModel

/// Answers questions to cubes: binds their names, collects the base cells of all of them, evaluates.
public struct CubeEngine: Sendable {
  private let model: Model
  private let source: any CellSource

  /// An engine over the cubes of a model and a source of their cells.
  public init(model: Model, source: any CellSource) {
    self.model = model
    self.source = source
  }

  /// Answers questions, all from one snapshot: one call for the members that they name, one for their cells.
  ///
  /// - Returns: a cell set for each question, in the same order.
  /// - Throws: `CubeQueryError` with all mistakes of all questions, `CellSourceError`, `CancellationError`.
  public func answer(_ questions: [CubeQuestion]) async throws -> [CellSet] {
    let bound = try await bind(questions)
    let plan = QueryPlan(for: bound)
    let tables = try await source.cells(for: plan.requests)
    return zip(bound, plan.shares).map { QuestionEvaluation($0, share: $1, tables: tables).cellSet() }
  }

  /// Looks up all names of questions; one call for the members of all of them.
  ///
  /// - Throws: `CubeQueryError` with all mistakes of all questions, `CellSourceError`, `CancellationError`.
  public func bind(_ questions: [CubeQuestion]) async throws -> [BoundQuestion] {
    var mistakes = MistakeCollection()
    let drafts = questions.compactMap { question in
      mistakes.collect { () throws(CubeQueryError) in try QuestionDraft(question, model: model) }
    }
    try mistakes.throwAny()
    let members = try await members(of: Set(drafts.flatMap(\.levels)))
    let bound = drafts.compactMap { draft in
      mistakes.collect { () throws(CubeQueryError) in try draft.bound(members: members) }
    }
    try mistakes.throwAny()
    return bound
  }

  private func members(of levels: Set<CubeLevel>) async throws -> [CubeLevel: LevelMembers] {
    guard !levels.isEmpty else { return [:] }
    let levels = levels.sorted { $0.uniqueName < $1.uniqueName }
    let requests = levels.map { LevelMembers.requests(for: $0) }
    var tables = try await source.members(for: requests.flatMap { $0 })[...]
    var members: [CubeLevel: LevelMembers] = [:]
    for (level, requests) in zip(levels, requests) {
      members[level] = LevelMembers(level: level, tables: Array(tables.prefix(requests.count)))
      tables = tables.dropFirst(requests.count)
    }
    return members
  }
}
