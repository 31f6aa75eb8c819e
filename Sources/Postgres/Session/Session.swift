/// A database session for asynchronous code: a ``Connection`` on a thread of its own.
///
/// Calls run one after another. Cancelling the calling task cancels the statement on the server, and the call throws
/// `CancellationError`. A session whose connection went away while nothing was under way connects again by itself.
public actor Session {
  /// Keeps the connection, which cannot be copied, in one place that the actor guards.
  private final class Link {
    let connection: Connection

    init(_ connection: consuming Connection) {
      self.connection = connection
    }
  }

  /// BEGIN failed, and thus nothing of the transaction was sent.
  private struct BeginFailure: Error {
    let error: PostgresError
  }

  /// The address of the server.
  public nonisolated let address: ServerAddress
  private let applicationName: String
  private let onNotice: @Sendable (Notice) -> Void
  private nonisolated let executor: SessionExecutor
  private var link: Link?

  /// The session's own thread.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private init(address: ServerAddress, applicationName: String, onNotice: @escaping @Sendable (Notice) -> Void) {
    self.address = address
    self.applicationName = applicationName
    self.onNotice = onNotice
    executor = SessionExecutor()
  }

  /// Opens a session.
  ///
  /// - Parameters:
  ///   - address: the server, database and role.
  ///   - applicationName: how the session is called in `pg_stat_activity`.
  ///   - onNotice: gets what the server remarks; by default nothing is done with it.
  /// - Throws: ``PostgresError`` as ``Connection/init(to:applicationName:onNotice:)`` does; `CancellationError`.
  public static func open(
    to address: ServerAddress, applicationName: String = "plumb",
    onNotice: @escaping @Sendable (Notice) -> Void = { _ in }
  ) async throws -> Session {
    let session = Session(address: address, applicationName: applicationName, onNotice: onNotice)
    try await session.withConnection { _ in }
    return session
  }

  /// Runs one statement for its effect.
  ///
  /// - Returns: the rows affected; 0 for DDL.
  @discardableResult
  public func execute(_ sql: SQL) async throws -> Int {
    try await withConnection { connection in try connection.execute(sql) }
  }

  /// Runs several statements separated by semicolons.
  ///
  /// No binds.
  public func execute(script: String) async throws {
    try await withConnection { connection in try connection.execute(script: script) }
  }

  /// Runs one statement and holds all its rows.
  public func rows(_ sql: SQL) async throws -> Rows {
    try await withConnection { connection in try connection.rows(sql) }
  }

  /// Runs one statement that gives exactly one row with one column of that type.
  public func value<Value: PostgresDecodable>(_ sql: SQL, as type: Value.Type = Value.self) async throws -> Value {
    try await withConnection { connection in try connection.value(sql, as: type) }
  }

  /// Lends the connection to `body` on the session's thread: for COPY, streams, several statements without transaction.
  ///
  /// - Throws: what `body` throws; `CancellationError` when the task was cancelled.
  public func withConnection<Result: Sendable>(
    _ body: @Sendable (borrowing Connection) throws -> Result
  ) async throws -> Result {
    try await interruptible(try connected(), body)
  }

  /// Runs `body` in a transaction, on the session's thread: committed when it returns, rolled back when it throws.
  ///
  /// - Parameters:
  ///   - isolation: how far it is kept apart from others.
  ///   - readOnly: whether the server refuses to write.
  ///   - retrying: when `body` is run again from its beginning; it must then have no effects outside the database.
  ///   - body: the statements. It gets the connection and must not keep it.
  /// - Throws: as ``Connection/transaction(isolation:readOnly:_:)``; `CancellationError`.
  public func transaction<Result: Sendable>(
    isolation: Isolation = .readCommitted, readOnly: Bool = false, retrying: TransactionRetry = .never,
    _ body: @Sendable (borrowing Connection) throws -> Result
  ) async throws -> Result {
    var attempt = 1
    var mayReconnect = true
    while true {
      do {
        return try await interruptible(try connected()) { connection in
          do throws(PostgresError) {
            try connection.begin(isolation: isolation, readOnly: readOnly)
          } catch {
            throw BeginFailure(error: error)
          }
          return try connection.finishTransaction(body)
        }
      } catch let failure as BeginFailure {
        // The connection had gone before anything of the transaction was sent: a new one does as well.
        guard failure.error.kind == .connection, mayReconnect else { throw Self.translated(failure.error) }
        mayReconnect = false
        link = nil
      } catch let error as PostgresError where error.isSerializationFailure && attempt < retrying.attempts {
        // Whoever collided must not collide again in step.
        try await Task.sleep(for: .milliseconds(Int.random(in: 1...(10 << min(attempt, 6)))))
        attempt += 1
      }
    }
  }

  /// Whether the session has a connection that still stands and no transaction left open.
  public var isUsable: Bool {
    guard let link else { return false }
    return link.connection.isAlive && !link.connection.isInTransaction
  }

  /// Closes the connection; the next call would open it again.
  public func close() {
    link = nil
  }

  /// The connection, made again where it went away since the last call: nothing was sent on it yet.
  private func connected() throws -> Link {
    if let link, link.connection.isAlive { return link }
    self.link = nil
    do throws(PostgresError) {
      let fresh = Link(try Connection(to: address, applicationName: applicationName, onNotice: onNotice))
      link = fresh
      return fresh
    } catch {
      throw Self.translated(error)
    }
  }

  /// Runs `body` on the connection such that cancelling the task cancels the statement that runs.
  private func interruptible<Result: Sendable>(
    _ link: Link, _ body: @Sendable (borrowing Connection) throws -> Result
  ) async throws -> Result {
    let interruption = Interruption(link.connection.canceller)
    do {
      return try await withTaskCancellationHandler {
        try run(body, on: link, until: interruption)
      } onCancel: {
        interruption.start()
      }
    } catch let error as PostgresError {
      throw Self.translated(error)
    }
  }

  /// A method of the actor, so that the closure above runs on the session's thread: one that did not mention the actor
  /// would run, and block, on a thread of the task pool.
  private func run<Result>(
    _ body: (borrowing Connection) throws -> Result, on link: Link, until interruption: Interruption
  ) throws -> Result {
    defer { interruption.finish() }
    return try body(link.connection)
  }

  /// A statement that was cancelled because the task was is told as Swift tells it.
  private static func translated(_ error: PostgresError) -> any Error {
    error.kind == .cancelled && Task.isCancelled ? CancellationError() : error
  }
}
