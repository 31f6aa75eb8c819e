import Foundation
import Subprocess
import TestSupport
import Testing

/// A load that is killed, as by the machine's power switch or an impatient operator.
struct InterruptedLoadTests {
  @Test("a killed load leaves nothing behind, and the next one succeeds", .timeLimit(.minutes(5)))
  func killed() async throws {
    let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "killed").path + "/state")
    let status = try await plumb.runUntil("demo", "--scale", "0.3") {
      try await plumb.run("etl", "status", "--format", "csv").output.contains(",running,")
    }
    #expect(status == 128 + 9, "the load was over before it could be killed")

    let next = try await plumb.run("etl", "run", "--wait")
    #expect(next.status == 0, "\(next.error)")
    let runs = try await plumb.run("etl", "status", "--format", "csv").output
    #expect(runs.contains("1,interrupted,"))
    #expect(runs.contains("2,done,"))

    let question = ["query", "--cube", "Sales", "--measures", "Opportunities", "--format", "csv"]
    let after = try await plumb.run(question + ["--as-known", "2"])
    let before = try await plumb.run(question + ["--as-known", "1"])
    #expect(after.status == 0 && before.status == 0, "\(after.error)\(before.error)")
    #expect(before.output == "Opportunities\n0\n", "the killed run left rows behind")
    #expect(after.output != before.output)
  }

  @Test("a second load that starts meanwhile says which one is going on", .timeLimit(.minutes(5)))
  func busy() async throws {
    let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "busy").path + "/state")
    var second: PlumbProcess.Outcome?
    _ = try await plumb.runUntil("demo", "--scale", "0.3") {
      guard try await plumb.run("etl", "status", "--format", "csv").output.contains(",running,") else { return false }
      second = try await plumb.run("etl", "run")
      return true
    }
    let outcome = try #require(second)
    #expect(outcome.status == 69)
    #expect(outcome.error.contains("run 1"))
  }
}
