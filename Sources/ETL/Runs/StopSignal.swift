internal import Connectors
import Foundation
internal import Postgres
import Synchronization

/// Stops a run from outside: the statement that is running, the source that is read, and the steps to come.
///
/// A request to cancel reaches only a statement that runs at that moment, and a run may be between two of them. So the request
/// is repeated until nothing is attached any more.
final class StopSignal: Sendable {
  private struct State {
    var isRaised = false
    var cancellers: [Canceller] = []
    var sources: [SourceInterruption] = []
    var others: [StopSignal] = []
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

  /// Lets the signal raise another one, of a part of the run that may also be stopped by itself.
  func attach(_ other: StopSignal) {
    let isRaised = state.withLock { state in
      state.others.append(other)
      return state.isRaised
    }
    if isRaised { other.raise() }
  }

  /// A connection is about to close.
  func detach(_ canceller: Canceller) {
    state.withLock { state in state.cancellers.removeAll { $0 === canceller } }
  }

  /// Stops the run.
  func raise() {
    let (isFirst, others) = state.withLock { state in
      defer { state.isRaised = true }
      return (!state.isRaised, state.others)
    }
    guard isFirst else { return }
    for other in others { other.raise() }
    let thread = Thread { [self] in
      while reach() { Thread.sleep(forTimeInterval: 0.1) }
    }
    thread.name = "stop"
    thread.start()
  }

  /// Asks all that is attached to stop.
  ///
  /// - Returns: whether anything is.
  private func reach() -> Bool {
    let (cancellers, sources) = state.withLock { ($0.cancellers, $0.sources) }
    for source in sources { source.request() }
    for canceller in cancellers { _ = canceller.cancel() }
    return !cancellers.isEmpty || !sources.isEmpty
  }

  /// The connections are about to close.
  func detachAll() {
    state.withLock { state in
      state.cancellers = []
      state.sources = []
      state.others = []
    }
  }
}
