import Foundation
internal import Postgres

/// One run at a time: an advisory lock of the warehouse's database, held by the connection that loads.
enum RunLock {
  /// "plumb" in ASCII.
  private static let number = 0x70_6C_75_6D_62

  /// Gives the lock back at once, rather than when the server notices that the connection is closed.
  static func release(on warehouse: borrowing Connection) {
    _ = try? warehouse.rows("select pg_advisory_unlock(\(number))")
  }

  /// Whether nobody holds the lock; then this transaction does, until it ends.
  static func isFree(on warehouse: borrowing Connection) throws -> Bool {
    try warehouse.value("select pg_try_advisory_xact_lock(\(number))", as: Bool.self)
  }

  /// Takes the lock, or waits for it, or says who has it.
  static func take(
    _ whenBusy: LoadOptions.WhenBusy, reporter: Reporter, on warehouse: borrowing Connection
  ) throws {
    var hasTold = false
    var attempts = 0
    while try !warehouse.value("select pg_try_advisory_lock(\(number))", as: Bool.self) {
      let holder = try RunLog.current(on: warehouse)
      attempts += 1
      // A run that has ended, or whose process was killed, may hold the lock for a moment more, as may somebody who
      // looks whether it is free.
      guard whenBusy == .wait || attempts < (holder == nil ? 10 : 2) else {
        let words =
          holder.map { run in
            "run \(run.run) is going on since \(run.startedAt)"
              + (run.serverProcess.map { " (server process \($0))" } ?? "")
          } ?? "another run has just begun"
        throw ETLError(.busy, at: "warehouse", words + "; wait for its end, or ask to wait")
      }
      if let holder, !hasTold {
        reporter.progress(.waiting(holder))
        hasTold = true
      }
      if reporter.isCancelled() { throw CancellationError() }
      Thread.sleep(forTimeInterval: 0.2)
    }
  }
}
