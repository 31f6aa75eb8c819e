import Dispatch
import Synchronization

/// Runs the jobs of one session one after another on a thread of its own, which may block.
final class SessionExecutor: SerialExecutor {
  /// What the executor and its thread share; the thread ends soon after the executor.
  private final class Inbox: Sendable {
    private struct Contents {
      var jobs: [(job: UnownedJob, executor: SessionExecutor)] = []
      var isClosed = false
    }

    private let contents = Mutex(Contents())
    private let arrivals = DispatchSemaphore(value: 0)

    func put(_ job: UnownedJob, for executor: SessionExecutor) {
      contents.withLock { $0.jobs.append((job, executor)) }
      arrivals.signal()
    }

    func close() {
      contents.withLock { $0.isClosed = true }
      arrivals.signal()
    }

    /// Runs what arrives until the inbox is closed.
    ///
    /// Each job keeps the executor alive while it runs.
    func work() {
      while true {
        arrivals.wait()
        let next = contents.withLock { contents in contents.jobs.isEmpty ? nil : contents.jobs.removeFirst() }
        if let next {
          next.job.runSynchronously(on: next.executor.asUnownedSerialExecutor())
        } else if contents.withLock({ $0.isClosed }) {
          return
        }
      }
    }
  }

  private let inbox = Inbox()

  init() {
    BlockingThread.start { [inbox] in inbox.work() }
  }

  deinit { inbox.close() }

  func enqueue(_ job: consuming ExecutorJob) {
    inbox.put(UnownedJob(job), for: self)
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }
}
