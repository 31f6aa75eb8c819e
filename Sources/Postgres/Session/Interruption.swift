import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The cancellation of one call: asks the server until the call has ended.
///
/// One request is not enough, because it can reach the server before the statement does.
final class Interruption: Sendable {
  private let canceller: Canceller
  private let isFinished = Mutex(false)

  init(_ canceller: Canceller) {
    self.canceller = canceller
  }

  /// Starts asking on a thread of its own: whoever cancels must not wait for the network.
  func start() {
    BlockingThread.start { [self] in
      var pauseMicroseconds: UInt32 = 5_000
      while ask() {
        usleep(pauseMicroseconds)
        pauseMicroseconds = min(2 * pauseMicroseconds, 200_000)
      }
    }
  }

  /// The call has ended; returns when no request is on its way any more.
  func finish() {
    isFinished.withLock { $0 = true }
  }

  /// - Returns: whether to ask again.
  private func ask() -> Bool {
    isFinished.withLock { isFinished in
      if !isFinished { canceller.cancel() }
      return !isFinished
    }
  }
}
