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
  /// When a load ends between the two calls both are made again, so that no member that the cells know lacks its name.
  ///
  /// - Returns: a cell set for each question, in the same order.
  /// - Throws: `CubeQueryError` with all mistakes of all questions, `CellSourceError`, `CancellationError`.
  public func answer(_ questions: [CubeQuestion]) async throws -> [CellSet] {
    for _ in 1..<Self.mostAttempts {
      let (sets, areOfOneRun) = try await attempt(questions)
      if areOfOneRun { return sets }
    }
    // The cells are of one snapshot all the same; at worst a member that is new bears its key instead of its name.
    return try await attempt(questions).sets
  }

  private static let mostAttempts = 3

  private func attempt(_ questions: [CubeQuestion]) async throws -> (sets: [CellSet], areOfOneRun: Bool) {
    let (bound, stamp) = try await bindWithStamp(questions)
    let plan = QueryPlan(for: bound)
    let tables = try await source.cells(for: plan.requests)
    let sets = zip(bound, plan.shares).map { QuestionEvaluation($0, share: $1, tables: tables).cellSet() }
    let runs = zip(plan.requests, tables).filter { $0.0.state == .latest }.map(\.1.stamp.run)
    return (sets, stamp.map { stamp in runs.allSatisfy { $0 == stamp.run } } ?? true)
  }

  /// Looks up all names of questions; one call for the members of all of them.
  ///
  /// - Throws: `CubeQueryError` with all mistakes of all questions, `CellSourceError`, `CancellationError`.
  public func bind(_ questions: [CubeQuestion]) async throws -> [BoundQuestion] {
    try await bindWithStamp(questions).bound
  }

  /// - Returns: the stamp is nil when no members had to be known.
  private func bindWithStamp(
    _ questions: [CubeQuestion]
  ) async throws -> (bound: [BoundQuestion], stamp: WarehouseStamp?) {
    var mistakes = MistakeCollection()
    let drafts = questions.compactMap { question in
      mistakes.collect { () throws(CubeQueryError) in try QuestionDraft(question, model: model) }
    }
    try mistakes.throwAny()
    let (members, stamp) = try await members(of: Set(drafts.flatMap(\.levels)))
    let bound = drafts.compactMap { draft in
      mistakes.collect { () throws(CubeQueryError) in try draft.bound(members: members) }
    }
    try mistakes.throwAny()
    return (bound, stamp)
  }

  private func members(
    of levels: Set<CubeLevel>
  ) async throws -> (members: [CubeLevel: LevelMembers], stamp: WarehouseStamp?) {
    guard !levels.isEmpty else { return ([:], nil) }
    let levels = levels.sorted { $0.uniqueName < $1.uniqueName }
    let requests = levels.map { LevelMembers.requests(for: $0) }
    var tables = try await source.members(for: requests.flatMap { $0 })[...]
    let stamp = tables.first?.stamp
    var members: [CubeLevel: LevelMembers] = [:]
    for (level, requests) in zip(levels, requests) {
      members[level] = LevelMembers(level: level, tables: Array(tables.prefix(requests.count)))
      tables = tables.dropFirst(requests.count)
    }
    return (members, stamp)
  }
}
