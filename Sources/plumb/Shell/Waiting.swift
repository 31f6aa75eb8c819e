import Dispatch
import Synchronization

/// Waits in a thread of its own for what only tasks can do.
enum Waiting {
  private final class Answer<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
    let arrived = DispatchSemaphore(value: 0)
  }

  /// Blocks the thread until a task has done its work; never to be called on the threads that tasks share.
  static func wait<Value: Sendable>(for work: @escaping @Sendable () async -> Value?) -> Value? {
    let answer = Answer<Value>()
    Task {
      let value = await work()
      answer.value.withLock { $0 = value }
      answer.arrived.signal()
    }
    answer.arrived.wait()
    return answer.value.withLock { $0 }
  }
}
