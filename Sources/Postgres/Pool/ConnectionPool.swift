/// Sessions of one address, opened on need, lent one at a time, kept for a while.
///
/// ``PoolState`` decides; this does what it says. Who waits is served in the order of coming; who is cancelled while
/// waiting leaves with `CancellationError`.
public actor ConnectionPool {
  /// What a waiter is told.
  private enum Grant {
    case session(Int)
    case open
    case none
  }

  /// The address of the server.
  public nonisolated let address: ServerAddress
  private nonisolated let applicationName: String
  private var state: PoolState
  private var sessions: [Int: Session] = [:]
  private var waiters: [Int: CheckedContinuation<Grant, Never>] = [:]
  private var lastNumber = 0
  private var reaper: Task<Void, Never>?

  /// A pool without sessions yet.
  ///
  /// - Parameters:
  ///   - address: the server, database and role.
  ///   - maximum: the most sessions at a time, at least 1.
  ///   - idleTimeout: how long a session is kept that nobody uses.
  ///   - applicationName: how the sessions are called in `pg_stat_activity`.
  public init(
    to address: ServerAddress, maximum: Int = 8, idleTimeout: Duration = .seconds(60),
    applicationName: String = "plumb"
  ) {
    precondition(maximum > 0, "a pool needs room for a session")
    self.address = address
    self.applicationName = applicationName
    state = PoolState(maximum: maximum, idleTimeout: idleTimeout)
  }

  deinit { reaper?.cancel() }

  /// Lends a session to `body` and takes it back; waits where all are lent.
  ///
  /// - Throws: what `body` throws; ``PostgresError`` when no session can be opened or the pool was closed;
  ///   `CancellationError` when the task was cancelled while it waited.
  public nonisolated(nonsending) func withSession<Result>(
    _ body: nonisolated(nonsending) (Session) async throws -> Result
  ) async throws -> Result {
    let (number, session) = try await lease()
    do {
      let result = try await body(session)
      await giveBack(number, isUsable: await session.isUsable)
      return result
    } catch {
      await giveBack(number, isUsable: await session.isUsable)
      throw error
    }
  }

  /// Closes idle sessions now and lent ones when they come back; whoever waits gets an error.
  public func close() {
    perform(state.handle(.shutDown))
    reaper?.cancel()
  }

  /// The sessions that are open now, lent or idle.
  public var openSessions: Int { sessions.count }

  private func lease() async throws -> (number: Int, session: Session) {
    try Task.checkCancellation()
    let waiter = nextNumber()
    let grant = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        waiters[waiter] = continuation
        perform(state.handle(.requested(waiter: waiter)))
      }
    } onCancel: {
      Task { await self.withdraw(waiter) }
    }
    switch grant {
    case .session(let number):
      if let session = sessions[number] { return (number, session) }
    case .open:
      return try await open()
    case .none: break
    }
    try Task.checkCancellation()
    throw PostgresError(.usage, "the pool of sessions to \(address) is closed")
  }

  private func open() async throws -> (number: Int, session: Session) {
    do {
      let session = try await Session.open(to: address, applicationName: applicationName)
      let number = nextNumber()
      sessions[number] = session
      return (number, session)
    } catch {
      perform(state.handle(.openingFailed))
      throw error
    }
  }

  private func withdraw(_ waiter: Int) {
    perform(state.handle(.withdrawn(waiter: waiter)))
  }

  private func giveBack(_ session: Int, isUsable: Bool) {
    perform(state.handle(.returned(session: session, isUsable: isUsable, at: .now)))
    watchIdleSessions()
  }

  private func perform(_ actions: [PoolState.Action]) {
    for action in actions {
      switch action {
      case .lend(let session, let waiter): waiters.removeValue(forKey: waiter)?.resume(returning: .session(session))
      case .letOpen(let waiter): waiters.removeValue(forKey: waiter)?.resume(returning: .open)
      case .dismiss(let waiter): waiters.removeValue(forKey: waiter)?.resume(returning: .none)
      // The connection closes with its last reference.
      case .close(let session): sessions[session] = nil
      }
    }
  }

  /// One task sleeps until the oldest idle session has had its time; it does not keep the pool alive.
  private func watchIdleSessions() {
    guard reaper == nil, let expiry = state.nextExpiry else { return }
    reaper = Task { [weak self] in
      try? await Task.sleep(until: expiry, clock: .continuous)
      await self?.closeOldSessions()
    }
  }

  private func closeOldSessions() {
    reaper = nil
    perform(state.handle(.looked(at: .now)))
    watchIdleSessions()
  }

  private func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }
}
