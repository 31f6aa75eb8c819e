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
  private let lingering: Double

  /// - Parameter lingering: how many seconds whoever comes stays at least.
  init(opensAt: Int, lingering: Double = 0) {
    self.opensAt = opensAt
    self.lingering = lingering
  }

  /// How many were there at the same time at most.
  var most: Int { state.withLock { $0.most } }

  /// - Returns: how many were there when this one came, itself among them.
  @discardableResult
  func enter() -> Int {
    let present = state.withLock { state in
      state.present += 1
      state.most = max(state.most, state.present)
      return state.present
    }
    let deadline = ContinuousClock.now + .seconds(5)
    while most < opensAt, ContinuousClock.now < deadline { Thread.sleep(forTimeInterval: 0.01) }
    if lingering > 0 { Thread.sleep(forTimeInterval: lingering) }
    return present
  }

  func leave() {
    state.withLock { $0.present -= 1 }
  }
}
