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

  @Test("Ctrl-C ends a load in order: nothing is kept, and the log says so at once", .timeLimit(.minutes(5)))
  func stopped() async throws {
    let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "stopped").path + "/state")
    let status = try await plumb.runUntil("demo", "--scale", "0.3", sending: .interrupt) {
      try await plumb.run("etl", "status", "--format", "csv").output.contains(",running,")
    }
    #expect(status == 1)
    let runs = try await plumb.run("etl", "status", "--format", "csv").output
    #expect(runs.contains("1,failed,") && runs.contains("the run was cancelled"), "\(runs)")
  }

  @Test("two demos that start at once share one company", .timeLimit(.minutes(5)))
  func twoDemos() async throws {
    let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "two-demos").path + "/state")
    async let one = plumb.run("demo", "--scale", "0.02")
    async let other = plumb.run("demo", "--scale", "0.02")
    for outcome in try await [one, other] { #expect(outcome.status == 0, "\(outcome.error)") }
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
