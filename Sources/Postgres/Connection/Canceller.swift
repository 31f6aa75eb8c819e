import CLibPQ
import Synchronization

/// Cancels what a connection is running, from any thread.
///
/// It keeps track of whether a statement is under way, so that a cancellation hits that statement or nothing, never the
/// next one; statements that clean up (ROLLBACK) are not tracked and cannot be hit.
public final class Canceller: Sendable {
  /// `PGcancel` is read-only after it was made and documented as usable from any thread.
  private struct Request: @unchecked Sendable {
    let pointer: OpaquePointer?
  }

  private let request: Request
  private let isRunning = Mutex(false)

  /// - Parameter connection: an open connection; libpq gives no way to cancel a closed one.
  init(connection: OpaquePointer) {
    request = Request(pointer: PQgetCancel(connection))
  }

  deinit { PQfreeCancel(request.pointer) }

  /// Asks the server to cancel the statement that is running now, if there is one.
  ///
  /// Blocks for one round trip to the server. The request can overtake the statement on its way to the server and then
  /// does nothing; who must be sure calls again while the result is true.
  ///
  /// - Returns: whether a statement was running.
  @discardableResult
  public func cancel() -> Bool {
    isRunning.withLock { isRunning in
      guard isRunning, let pointer = request.pointer else { return false }
      var message = [CChar](repeating: 0, count: 256)
      PQcancel(pointer, &message, Int32(message.count))
      return true
    }
  }

  /// A statement is about to be sent.
  func began() {
    isRunning.withLock { $0 = true }
  }

  /// Its last result was received.
  ///
  /// Waits for a cancellation that is on its way.
  func ended() {
    isRunning.withLock { $0 = false }
  }
}
