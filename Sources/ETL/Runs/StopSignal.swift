internal import Connectors
internal import Postgres
import Synchronization

/// Stops a run from outside: the statement that is running, the source that is read, and the steps to come.
final class StopSignal: Sendable {
  private struct State {
    var isRaised = false
    var cancellers: [Canceller] = []
    var sources: [SourceInterruption] = []
  }

  private let state = Mutex(State())

  var isRaised: Bool { state.withLock { $0.isRaised } }

  /// Lets the signal reach a connection.
  func attach(_ canceller: Canceller) {
    state.withLock { $0.cancellers.append(canceller) }
  }

  /// Lets the signal reach a source.
  func attach(_ source: SourceInterruption) {
    state.withLock { $0.sources.append(source) }
  }

  /// A connection is about to close.
  func detach(_ canceller: Canceller) {
    state.withLock { state in state.cancellers.removeAll { $0 === canceller } }
  }

  /// Stops the run.
  func raise() {
    let reached = state.withLock { state in
      state.isRaised = true
      return state
    }
    for source in reached.sources { source.request() }
    for canceller in reached.cancellers { _ = canceller.cancel() }
  }

  /// The connections are about to close.
  func detachAll() {
    state.withLock { state in
      state.cancellers = []
      state.sources = []
    }
  }
}
