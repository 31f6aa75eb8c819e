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

  /// A source over the warehouse, loaded from `model`, that one session reads; its calls wait for one another.
  public init(session: Session, model: Model) {
    reach = .session(session)
    self.model = model
  }

  /// A source over the warehouse, loaded from `model`, that sessions of a pool read side by side.
  public init(pool: ConnectionPool, model: Model) {
    reach = .pool(pool)
    self.model = model
  }

  /// Base cells, all from one snapshot; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func cells(for requests: [CellRequest]) async throws -> [CellTable] {
    let statements = try FactStatement.statements(for: requests, model: model)
    return try await read { connection in
      var stamps: [WarehouseState: WarehouseStamp] = [:]
      var tables: [CellTable?] = Array(repeating: nil, count: requests.count)
      for statement in statements {
        let state = requests[statement.positions[0]].state
        let stamp = try stamps[state] ?? StampReader.stamp(of: state, in: connection)
        stamps[state] = stamp
        let answers = try statement.tables(from: try connection.rows(statement.sql), stamp: stamp)
        for (position, table) in zip(statement.positions, answers) { tables[position] = table }
      }
      return tables.compactMap { $0 }
    }
  }

  /// Members of dimensions, all from one snapshot; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func members(for requests: [MemberRequest]) async throws -> [MemberTable] {
    let statements = try requests.map { try MemberStatement($0, model: model) }
    return try await read { connection in
      let stamp = try StampReader.stamp(of: .latest, in: connection)
      return try statements.map { try $0.table(from: try connection.rows($0.sql), stamp: stamp) }
    }
  }

  /// The fact rows behind cells, all from one snapshot; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func rows(for requests: [RowRequest]) async throws -> [RowTable] {
    let statements = try requests.map { try RowStatement($0, model: model) }
    return try await read { connection in
      try statements.map { statement in
        let stamp = try StampReader.stamp(of: statement.state, in: connection)
        return try statement.table(from: try connection.rows(statement.sql), stamp: stamp)
      }
    }
  }

  /// What answers would rest on; see ``CellSource``.
  ///
  /// - Throws: `CellSourceError`, `CancellationError`.
  public func stamps(ofStars stars: [String], at state: WarehouseState) async throws -> [WarehouseStamp] {
    if let unknown = stars.first(where: { model.stars[$0] == nil }) {
      throw CellSourceError.unknown("a star", unknown, place: "the model", among: model.stars.keys)
    }
    let stamp = try await read { try StampReader.stamp(of: state, in: $0) }
    return stars.map { _ in stamp }
  }

  private func read<Answer: Sendable>(
    _ body: @escaping @Sendable (borrowing Connection) throws -> Answer
  ) async throws -> Answer {
    do {
      switch reach {
      case .session(let session):
        return try await session.transaction(isolation: .repeatableRead, readOnly: true, body)
      case .pool(let pool):
        return try await pool.withSession { session in
          try await session.transaction(isolation: .repeatableRead, readOnly: true, body)
        }
      }
    } catch let error as PostgresError {
      throw Self.sentence(for: error)
    }
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
    try FactStatement.statements(for: requests, model: model).map(\.sql)
  }
}
