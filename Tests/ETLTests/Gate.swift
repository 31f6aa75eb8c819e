import Foundation
import Synchronization

/// Holds readers until as many are there as it opens for, or some seconds have passed.
final class Gate: Sendable {
  private struct State {
    var present = 0
    var most = 0
  }

  private let state = Mutex(State())
  private let opensAt: Int

  init(opensAt: Int) {
    self.opensAt = opensAt
  }

  /// How many were there at the same time at most.
  var most: Int { state.withLock { $0.most } }

  func enter() {
    state.withLock { state in
      state.present += 1
      state.most = max(state.most, state.present)
    }
    let deadline = ContinuousClock.now + .seconds(5)
    while most < opensAt, ContinuousClock.now < deadline { Thread.sleep(forTimeInterval: 0.01) }
  }

  func leave() {
    state.withLock { $0.present -= 1 }
  }
}
