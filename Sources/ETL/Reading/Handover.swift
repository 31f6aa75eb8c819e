import Dispatch
import Synchronization

/// Where readers hand over to the run what they have read, and who may work: so many at the same time at most, the run among
/// them.
///
/// A reader that is done leaves its place to the run if that has nothing to do by then. So the run never waits for a place
/// behind readers who have only just begun: what has come is worked on at once, however few places there are.
final class Handover<Item: Sendable>: Sendable {
  private struct State {
    var items: [Item] = []
    /// Whether the run has a place; otherwise it waits for items.
    var isWorking = true
  }

  private let state = Mutex(State())
  /// The places that are free for readers.
  private let places = DispatchSemaphore(value: 0)
  /// Calls the run back to work, with a place.
  private let calls = DispatchSemaphore(value: 0)

  /// A handover with a limit; the run is working.
  init(limit: Int) {
    for _ in 1..<max(1, limit) { places.signal() }
  }

  /// A reader waits for a place.
  func enter() {
    places.wait()
  }

  /// A reader leaves its place, and what it has read.
  func leave(_ item: Item) {
    let isWorking = state.withLock { state in
      defer { state.isWorking = true }
      state.items.append(item)
      return state.isWorking
    }
    if isWorking { places.signal() } else { calls.signal() }
  }

  /// What has come since the run last asked; it goes on working.
  func take() -> [Item] {
    state.withLock { state in
      defer { state.items = [] }
      return state.items
    }
  }

  /// What has come, and what comes next when nothing has: until then the run leaves its place to a reader.
  func wait() -> [Item] {
    let isLeaving = state.withLock { state in
      state.isWorking = !state.items.isEmpty
      return !state.isWorking
    }
    if isLeaving {
      places.signal()
      calls.wait()
    }
    return take()
  }
}
