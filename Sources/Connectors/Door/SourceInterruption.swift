internal import Postgres
import Synchronization

/// Stops what a source is doing, from any thread.
public final class SourceInterruption: Sendable {
  private struct State {
    var isRequested = false
    var canceller: Canceller?
  }

  private let state = Mutex(State())

  /// Nothing is to be stopped yet.
  public init() {}

  /// Stops the source now and for good.
  public func request() {
    let canceller = state.withLock { state in
      state.isRequested = true
      return state.canceller
    }
    _ = canceller?.cancel()
  }

  /// Whether the source is to stop.
  var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Lets a request stop the statements of a connection as well; nil once it is closed.
  func attach(_ canceller: Canceller?) {
    state.withLock { $0.canceller = canceller }
  }
}
