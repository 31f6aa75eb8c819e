/// What a pool decides, without doing any of it: events go in, actions come out.
///
/// Sessions and waiters are numbers. It always holds: sessions that are lent or being opened (`busy`) and idle ones together are never more than
/// `maximum`; nobody waits while a session is idle or could be opened; waiters are served in the order of their coming.
struct PoolState {
  /// What happened.
  enum Event: Equatable {
    /// Somebody wants a session.
    case requested(waiter: Int)
    /// Somebody who waits has given up.
    case withdrawn(waiter: Int)
    /// A session that was to be opened is not there.
    case openingFailed
    /// A session came back.
    case returned(session: Int, isUsable: Bool, at: ContinuousClock.Instant)
    /// Time went by.
    case looked(at: ContinuousClock.Instant)
    /// The pool is no longer wanted.
    case shutDown
  }

  /// What is to be done about it.
  enum Action: Equatable {
    /// Give the session to the waiter.
    case lend(session: Int, to: Int)
    /// Let the waiter open a session and keep it.
    case letOpen(waiter: Int)
    /// Tell the waiter that there is none to be had: it gave up, or the pool is shut down.
    case dismiss(waiter: Int)
    /// Close the session.
    case close(session: Int)
  }

  private let maximum: Int
  private let idleTimeout: Duration
  private var idle: [(session: Int, since: ContinuousClock.Instant)] = []
  private var waiting: [Int] = []
  private var busy = 0
  private var isShutDown = false

  init(maximum: Int, idleTimeout: Duration) {
    self.maximum = maximum
    self.idleTimeout = idleTimeout
  }

  /// When the next idle session will have been idle for too long; nil while none is idle.
  var nextExpiry: ContinuousClock.Instant? {
    idle.first.map { $0.since + idleTimeout }
  }

  mutating func handle(_ event: Event) -> [Action] {
    switch event {
    case .requested(let waiter): requested(waiter)
    case .withdrawn(let waiter): withdrawn(waiter)
    case .openingFailed: freed()
    case .returned(let session, let isUsable, let now): returned(session, isUsable: isUsable, at: now)
    case .looked(let now): expired(at: now)
    case .shutDown: shutDown()
    }
  }

  private mutating func requested(_ waiter: Int) -> [Action] {
    if isShutDown { return [.dismiss(waiter: waiter)] }
    // The one used last first, so that a surplus of sessions grows old together and goes.
    if let (session, _) = idle.popLast() {
      busy += 1
      return [.lend(session: session, to: waiter)]
    }
    if busy < maximum {
      busy += 1
      return [.letOpen(waiter: waiter)]
    }
    waiting.append(waiter)
    return []
  }

  private mutating func withdrawn(_ waiter: Int) -> [Action] {
    guard let index = waiting.firstIndex(of: waiter) else { return [] }
    waiting.remove(at: index)
    return [.dismiss(waiter: waiter)]
  }

  private mutating func returned(_ session: Int, isUsable: Bool, at now: ContinuousClock.Instant) -> [Action] {
    guard isUsable, !isShutDown else { return [.close(session: session)] + freed() }
    if !waiting.isEmpty { return [.lend(session: session, to: waiting.removeFirst())] }
    busy -= 1
    idle.append((session, now))
    return []
  }

  /// A session less: whoever has waited longest may open one.
  private mutating func freed() -> [Action] {
    if !waiting.isEmpty { return [.letOpen(waiter: waiting.removeFirst())] }
    busy -= 1
    return []
  }

  private mutating func expired(at now: ContinuousClock.Instant) -> [Action] {
    // The list is in the order of coming back, the oldest first.
    let old = idle.prefix { now - $0.since >= idleTimeout }
    let actions = old.map { Action.close(session: $0.session) }
    idle.removeFirst(old.count)
    return actions
  }

  private mutating func shutDown() -> [Action] {
    isShutDown = true
    let actions =
      idle.map { Action.close(session: $0.session) } + waiting.map { Action.dismiss(waiter: $0) }
    idle.removeAll()
    waiting.removeAll()
    return actions
  }
}
