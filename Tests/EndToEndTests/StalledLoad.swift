import Postgres
import Subprocess
import TestSupport

/// A load that is surely going on: it waits for a table of the CRM that the test holds.
///
/// The first load of the demo is done; the CRM has changed since, so that the stalled one has something to lose.
struct StalledLoad {
  let plumb: PlumbProcess
  private let holder: Session

  /// Makes a demo company, loads it, and lets its CRM change.
  init(named name: String) async throws {
    plumb = PlumbProcess(stateFolder: try ScratchFolder(named: name).path + "/state")
    let demo = try await plumb.run("demo", "--scale", "0.02")
    guard demo.status == 0 else { throw Failure(words: demo.error) }
    holder = try await Session.open(to: PrivateServer(stateFolder: plumb.stateFolder).address(database: "crm"))
    try await holder.execute(
      script: "update crm.opportunity set stage = 'Won', modified_at = '2026-06-30T18:00Z' where stage = 'Lost'")
  }

  /// Starts a load, and sends it a signal when it is under way and something else has been done meanwhile.
  ///
  /// - Returns: the status with which it ended.
  func end(sending signal: Signal, meanwhile: () async throws -> Void = {}) async throws -> Int32 {
    try await holder.execute(script: "begin; lock table crm.activity in access exclusive mode")
    let status = try await plumb.runUntil("etl", "run", sending: signal) {
      guard try await plumb.run("etl", "status", "--format", "csv").output.contains(",running,") else { return false }
      try await meanwhile()
      return true
    }
    try await holder.execute(script: "rollback")
    return status
  }

  /// How many opportunities are won, as CSV.
  func won() async throws -> String {
    let answer = try await plumb.run("query", "--cube", "Sales", "--measures", "Won", "--format", "csv")
    guard answer.status == 0 else { throw Failure(words: answer.error) }
    return answer.output
  }

  /// What the test rests on did not come about.
  struct Failure: Error {
    let words: String
  }
}
