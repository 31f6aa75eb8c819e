internal import CubeQuery
internal import Synchronization

/// The answers that a cache keeps, and who is fetching which.
///
/// Answers are kept of one run of each star, the last one that was seen; those least used go first when there are too
/// many. Every method is short; rows are looked at outside.
final class CellStore: Sendable {
  /// What is fetched as one: a request at a run, whatever the order of its columns.
  struct Fetch: Hashable, Sendable {
    let key: GrainKey
    let measures: Set<CellRequest.BaseMeasure>
    let run: Int
  }

  private struct Kept {
    var grain: KeptGrain
    var lastUse: Int
  }

  private struct Shelf {
    let run: Int
    let since: ContinuousClock.Instant
    /// By grain and restrictions, so that a grain is looked at once, however many restrictions of it are kept.
    var grains: [GrainKey.Base: [Set<ExactRestriction>: Kept]] = [:]

    var all: some Sequence<Kept> { grains.values.lazy.flatMap(\.values) }
  }

  private struct State {
    var shelves: [String: Shelf] = [:]
    var waiting: [Fetch: [CheckedContinuation<Void, Never>]] = [:]
    var size = 0
    var clock = 0
  }

  private let state = Mutex(State())
  private let capacity: Int
  private let lifetime: Duration
  private let now: @Sendable () -> ContinuousClock.Instant

  init(capacity: Int, lifetime: Duration, now: @escaping @Sendable () -> ContinuousClock.Instant) {
    self.capacity = capacity
    self.lifetime = lifetime
    self.now = now
  }

  /// Drops what is kept of other runs of a star than its last, and what has no run and is too old.
  func turn(_ star: String, to run: Int) {
    let now = now()
    state.withLock { state in
      if let shelf = state.shelves[star] {
        if shelf.run == run, run > 0 || now - shelf.since < lifetime { return }
        state.size -= shelf.all.reduce(0) { $0 + $1.grain.size }
      }
      state.shelves[star] = Shelf(run: run, since: now)
    }
  }

  /// The kept answer that serves a request with the least work.
  func find(_ request: CellRequest, key: GrainKey, run: Int) -> (grain: KeptGrain, service: GrainService)? {
    state.withLock { state in
      guard let shelf = state.shelves[key.base.star], shelf.run == run else { return nil }
      var best: (grain: KeptGrain, service: GrainService)?
      if let own = shelf.grains[key.base]?[key.restrictions]?.grain, let service = own.service(for: request, key: key) {
        best = (own, service)
      } else {
        for (base, kept) in shelf.grains where key.base.isCoarser(than: base) {
          for kept in kept.values where kept.grain.rowCount < best?.grain.rowCount ?? .max {
            if let service = kept.grain.service(for: request, key: key) { best = (kept.grain, service) }
          }
        }
      }
      guard let best else { return nil }
      state.clock += 1
      let found = best.grain.key
      state.shelves[found.base.star]?.grains[found.base]?[found.restrictions]?.lastUse = state.clock
      return best
    }
  }

  /// Keeps an answer, as long as its run is still the last one that was seen.
  func keep(_ grain: KeptGrain, run: Int) {
    state.withLock { state in
      let key = grain.key
      guard state.shelves[key.base.star]?.run == run, grain.size <= capacity else { return }
      state.clock += 1
      var kept = Kept(grain: grain, lastUse: state.clock)
      if let old = state.shelves[key.base.star]?.grains[key.base]?[key.restrictions]?.grain {
        state.size -= old.size
        _ = kept.grain.takeOver(old)
      }
      state.size += kept.grain.size
      state.shelves[key.base.star]?.grains[key.base, default: [:]][key.restrictions] = kept
      while state.size > capacity { Self.dropLeastUsed(of: &state) }
    }
  }

  private static func dropLeastUsed(of state: inout State) {
    let oldest = state.shelves.values.lazy.flatMap(\.all).min { $0.lastUse < $1.lastUse }
    guard let oldest else {
      state.size = 0
      return
    }
    let key = oldest.grain.key
    state.shelves[key.base.star]?.grains[key.base]?[key.restrictions] = nil
    if state.shelves[key.base.star]?.grains[key.base]?.isEmpty == true {
      state.shelves[key.base.star]?.grains[key.base] = nil
    }
    state.size -= oldest.grain.size
  }

  /// Forgets everything.
  func flush() {
    state.withLock { state in
      state.shelves = [:]
      state.size = 0
    }
  }

  /// How many values are kept.
  var size: Int { state.withLock(\.size) }

  /// Takes a fetch on; false when somebody is at it already.
  func claim(_ fetch: Fetch) -> Bool {
    state.withLock { state in
      guard state.waiting[fetch] == nil else { return false }
      state.waiting[fetch] = []
      return true
    }
  }

  /// Ends a fetch, with or without an answer, and lets those go on that waited for it.
  func end(_ fetches: [Fetch]) {
    let waiters = state.withLock { state in fetches.flatMap { state.waiting.removeValue(forKey: $0) ?? [] } }
    for waiter in waiters { waiter.resume() }
  }

  /// Waits until a fetch has ended.
  func wait(for fetch: Fetch) async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        guard state.waiting[fetch] != nil else { return true }
        state.waiting[fetch]?.append(continuation)
        return false
      }
      if isOver { continuation.resume() }
    }
  }
}
