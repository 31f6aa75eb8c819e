import Dispatch
import Synchronization

/// The cancellation of one call: asks the server until the call has ended.
///
/// One request is not enough, because it can reach the server before the statement does.
final class Interruption: Sendable {
  private let canceller: Canceller
  private let isFinished = Mutex(false)

  init(_ canceller: Canceller) {
    self.canceller = canceller
  }

  /// Called on the thread of whoever cancels, who must not wait for the network.
  func start() {
    DispatchQueue.global().async { [self] in ask(after: .milliseconds(20)) }
  }

  /// The call has ended; returns when no request is on its way any more.
  func finish() {
    isFinished.withLock { $0 = true }
  }

  private func ask(after pause: DispatchTimeInterval) {
    let goesOn = isFinished.withLock { isFinished in
      guard !isFinished else { return false }
      canceller.cancel()
      return true
    }
    guard goesOn else { return }
    DispatchQueue.global().asyncAfter(deadline: .now() + pause) { [self] in ask(after: .milliseconds(100)) }
  }
}
