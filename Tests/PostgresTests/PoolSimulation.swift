@testable import Postgres

/// A pool's life at random, without a network, with a naive account of who has what beside it.
struct PoolSimulation {
  private var pool: PoolState
  private let maximum: Int
  private var lent: Set<Int> = []
  private var idle: Set<Int> = []
  private var opening = 0
  private var waiting: [Int] = []
  private var last = 0
  private(set) var faults: [String] = []

  init(maximum: Int) {
    self.maximum = maximum
    pool = PoolState(maximum: maximum, idleTimeout: .seconds(5))
  }

  mutating func step(at now: ContinuousClock.Instant, using random: inout SystemRandomNumberGenerator) {
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1:
      last += 1
      waiting.append(last)
      perform(pool.handle(.requested(waiter: last)))
    case 2: if let waiter = waiting.randomElement() { perform(pool.handle(.withdrawn(waiter: waiter))) }
    case 3: if opening > 0 { finishOpening(fails: Bool.random(using: &random)) }
    case 4, 5: giveBack(isUsable: Int.random(in: 0..<4, using: &random) > 0, at: now)
    default: perform(pool.handle(.looked(at: now)))
    }
    check()
  }

  /// Everything comes back; nobody may be left waiting.
  mutating func settle(at now: ContinuousClock.Instant) {
    while opening > 0 || !lent.isEmpty {
      if opening > 0 { finishOpening(fails: false) } else { giveBack(isUsable: true, at: now) }
      check()
    }
    if !waiting.isEmpty { faults.append("\(waiting) were never served") }
    perform(pool.handle(.looked(at: now + .seconds(60))))
    if !idle.isEmpty { faults.append("\(idle) were never closed") }
  }

  private mutating func finishOpening(fails: Bool) {
    opening -= 1
    if fails {
      perform(pool.handle(.openingFailed))
    } else {
      last += 1
      lent.insert(last)
    }
  }

  private mutating func giveBack(isUsable: Bool, at now: ContinuousClock.Instant) {
    guard let session = lent.popFirst() else { return }
    // In between it is neither lent nor idle; the actions say what it is to be.
    idle.insert(session)
    perform(pool.handle(.returned(session: session, isUsable: isUsable, at: now)))
  }

  private mutating func perform(_ actions: [PoolState.Action]) {
    for action in actions {
      switch action {
      case .lend(let session, let waiter):
        if idle.remove(session) == nil { faults.append("\(session) was lent twice") }
        lent.insert(session)
        serve(waiter)
      case .letOpen(let waiter):
        opening += 1
        serve(waiter)
      case .dismiss(let waiter):
        if !waiting.contains(waiter) { faults.append("\(waiter) was dismissed and did not wait") }
        waiting.removeAll { $0 == waiter }
      case .close(let session):
        if idle.remove(session) == nil { faults.append("\(session) was closed while lent") }
      }
    }
  }

  private mutating func serve(_ waiter: Int) {
    if waiting.first != waiter { faults.append("\(waiter) was served before \(waiting.first ?? 0)") }
    waiting.removeAll { $0 == waiter }
  }

  private mutating func check() {
    let open = lent.count + idle.count + opening
    if open > maximum { faults.append("\(open) sessions of \(maximum)") }
    if !waiting.isEmpty, !idle.isEmpty || open < maximum { faults.append("\(waiting) wait while there is room") }
  }
}
