import Dispatch

/// Runs the jobs of one session one after another on a thread that may block, outside the pool of tasks.
final class SessionExecutor: SerialExecutor {
  // A serial queue gets a thread of its own while it has work; libpq blocks on it without starving anybody.
  private let queue: DispatchQueue

  init(label: String) {
    queue = DispatchQueue(label: label)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { [self] in job.runSynchronously(on: asUnownedSerialExecutor()) }
  }

  func asUnownedSerialExecutor() -> UnownedSerialExecutor {
    UnownedSerialExecutor(ordinary: self)
  }
}
