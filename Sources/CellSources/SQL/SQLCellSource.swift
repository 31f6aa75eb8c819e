public import CubeModel
public import CubeQuery
internal import OrderedCollections
public import Postgres

/// Cells straight from the warehouse's tables in PostgreSQL.
///
/// All requests of a call, and the stamp that they bear, are read in one repeatable-read transaction. Cancelling the
/// task cancels the statement on the server. A state as known at a run concerns facts; what dimensions overwrite is
/// seen as it is now.
public struct SQLCellSource: CellSource {
  private enum Reach {
    case session(Session)
    case pool(ConnectionPool)
  }

  private let reach: Reach
  private let model: Model
  private let knowledge: SourceKnowledge

  /// A source over the warehouse, loaded from `model`, that one session reads; its calls wait for one another.
  public init(session: Session, model: Model) {
    self.init(.session(session), model: model, knowledge: SourceKnowledge())
  }

  /// A source over the warehouse, loaded from `model`, that sessions of a pool read side by side.
  public init(pool: ConnectionPool, model: Model) {
    self.init(.pool(pool), model: model, knowledge: SourceKnowledge())
  }

  /// A source that has been told something of its tables.
  init(pool: ConnectionPool, model: Model, knowledge: SourceKnowledge) {
    self.init(.pool(pool), model: model, knowledge: knowledge)
  }

  private init(_ reach: Reach, model: Model, knowledge: SourceKnowledge) {
    self.reach = reach
    self.model = model
    self.knowledge = knowledge
  }

  /// Base cells, all from one snapshot; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func cells(for requests: [CellRequest]) async throws -> [CellTable] {
    try await learn(about: requests.map(\.star))
    let statements = try FactStatement.statements(for: requests, model: model, estimates: knowledge.estimates)
    let probes = Set(statements.flatMap(\.probes))
    return try await read(statements.map { ($0.star, $0.state) }, isSnapshot: !probes.isEmpty) { connection, stamps in
      var spans: KeyCondition.Spans = [:]
      for probe in probes { spans[probe] = try KeyCondition.span(in: try connection.rows(probe).only()) }
      var tables: [CellTable?] = Array(repeating: nil, count: requests.count)
      for (statement, stamp) in zip(statements, stamps) {
        let answers = try statement.tables(from: try connection.rows(statement.sql(spans)), stamp: stamp)
        for (position, table) in zip(statement.positions, answers) { tables[position] = table }
      }
      let answers = tables.compactMap { $0 }
      try CellSourceError.check(answers, for: requests)
      return answers
    }
  }

  /// Members of dimensions, all from one snapshot; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    let statements = try requests.map { try MemberStatement($0, model: self.model) }
    let (model, knowledge) = (model, knowledge)
    return try await read { connection in
      let hasRuns = statements.contains { Self.hasRuns($0.dimension, in: model) }
      let stamp = hasRuns ? try StampReader.stamp(of: .latest, in: connection) : .none
      return try statements.map { statement in
        try knowledge.prove(statement.dimension, in: connection)
        return try statement.table(
          from: try connection.rows(statement.sql),
          stamp: Self.hasRuns(statement.dimension, in: model) ? stamp : .none)
      }
    }
  }

  /// The fact rows behind cells, all from one snapshot; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func rows(for requests: [RowRequest]) async throws -> [RowTable] {
    try await learn(about: requests.map(\.star))
    let statements = try requests.map { try RowStatement($0, model: model, estimates: knowledge.estimates) }
    return try await read(statements.map { ($0.star, $0.state) }) { connection, stamps in
      try zip(statements, stamps).map { statement, stamp in
        try statement.table(from: try connection.rows(statement.sql), stamp: stamp)
      }
    }
  }

  /// What answers would rest on; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    for star in stars { _ = try FactRows(star: star, model: model).condition(of: state) }
    if stars.allSatisfy({ model.stars[$0]?.table != nil }) { return stars.map { _ in .none } }
    return try await read(stars.map { ($0, state) }) { _, stamps in stamps }
  }

  /// Learns what is not known yet of the stars that are asked.
  private func learn(about stars: [String]) async throws {
    let unknown = knowledge.unknown(among: stars)
    if unknown.isEmpty { return }
    for star in unknown { _ = try FactRows(star: star, model: self.model) }
    let (model, knowledge) = (model, knowledge)
    try await read { try knowledge.learn(about: unknown, model: model, in: $0) }
  }

  /// Reads with the stamps of stars at states: in one snapshot, unless a single statement is one by itself.
  private func read<Answer: Sendable>(
    _ states: [(star: String, state: WarehouseState)], isSnapshot: Bool = false,
    _ body: @escaping @Sendable (borrowing Connection, [WarehouseStamp]) throws -> Answer
  ) async throws -> Answer {
    let keepRuns = states.map { model.stars[$0.star]?.table == nil }
    let needed = zip(states, keepRuns).map { $1 ? $0.state : nil }
    return try await read(isSnapshot: isSnapshot || states.count > 1 || keepRuns.contains(true)) { connection in
      var known: [WarehouseState: WarehouseStamp] = [:]
      let stamps = try needed.map { state in
        guard let state else { return WarehouseStamp.none }
        let stamp = try known[state] ?? StampReader.stamp(of: state, in: connection)
        known[state] = stamp
        return stamp
      }
      return try body(connection, stamps)
    }
  }

  private func read<Answer: Sendable>(
    isSnapshot: Bool = true, _ body: @escaping @Sendable (borrowing Connection) throws -> Answer
  ) async throws -> Answer {
    @Sendable func read(by session: Session) async throws -> Answer {
      isSnapshot
        ? try await session.transaction(isolation: .repeatableRead, readOnly: true, body)
        : try await session.withConnection(body)
    }
    do {
      switch reach {
      case .session(let session): return try await read(by: session)
      case .pool(let pool): return try await pool.withSession { try await read(by: $0) }
      }
    } catch let error as PostgresError {
      throw Self.sentence(for: error)
    }
  }

  private static func hasRuns(_ dimension: DimensionDefinition, in model: Model) -> Bool {
    if case .facts(let star) = dimension.origin { return model.stars[star]?.table == nil }
    return dimension.isWarehoused
  }

  private static func sentence(for error: PostgresError) -> CellSourceError {
    switch error.sqlState {
    case "42P01", "3F000", "42703":
      CellSourceError(
        .notLoaded, place: "the warehouse",
        "it lacks a table or column that the definitions ask for; load it with these definitions first",
        underlying: error)
    default:
      CellSourceError(.store, place: "the warehouse", error.description, underlying: error)
    }
  }
}

extension SQLCellSource {
  /// The statements that would answer requests, with their binds; for showing what a question costs.
  ///
  /// - Throws: `CellSourceError` for what the model does not have.
  public static func statements(for requests: [CellRequest], model: Model) throws -> [SQL] {
    try FactStatement.statements(for: requests, model: model, estimates: Estimates()).map { $0.sql() }
  }
}

extension WarehouseStamp {
  /// The stamp where no runs are kept, or none has been yet.
  static let none = WarehouseStamp(run: 0, asOf: nil, definitionsHash: nil)
}
