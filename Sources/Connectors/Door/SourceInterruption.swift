internal import Postgres
import Synchronization

/// Stops what a source is doing, from any thread.
public final class SourceInterruption: Sendable {
  private struct State {
    var isRequested = false
    var stop: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  /// Nothing is to be stopped yet.
  public init() {}

  /// Stops the source now and for good.
  public func request() {
    let stop = state.withLock { state in
      state.isRequested = true
      return state.stop
    }
    stop?()
  }

  /// Whether the source is to stop.
  var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Lets a request stop the statements of a connection as well; nil once it is closed.
  func attach(_ canceller: Canceller?) {
    guard let canceller else { return attach(stop: nil) }
    attach(stop: { _ = canceller.cancel() })
  }

  /// Lets a request do something more, which may block; nil for nothing.
  func attach(stop: (@Sendable () -> Void)?) {
    state.withLock { $0.stop = stop }
  }
}
