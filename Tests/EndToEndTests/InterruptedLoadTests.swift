import Foundation
import Subprocess
import TestSupport
import Testing

/// A load that is killed, as by the machine's power switch or an impatient operator.
struct InterruptedLoadTests {
  @Test("a killed load leaves nothing behind, and the next one succeeds", .timeLimit(.minutes(30)))
  func killed() async throws {
    let load = try await StalledLoad(named: "killed")
    let before = try await load.won()
    #expect(try await load.end(sending: .kill) == 128 + 9)
    #expect(try await load.won() == before, "the killed run left rows behind")

    let next = try await load.plumb.run("etl", "run", "--wait")
    #expect(next.status == 0, "\(next.error)")
    let runs = try await load.plumb.run("etl", "status", "--format", "csv").output
    #expect(runs.contains("2,interrupted,"))
    #expect(runs.contains("3,done,"))
    #expect(try await load.won() != before)
  }

  @Test("Ctrl-C ends a load in order: nothing is kept, and the log says so at once", .timeLimit(.minutes(30)))
  func stopped() async throws {
    let load = try await StalledLoad(named: "stopped")
    let before = try await load.won()
    #expect(try await load.end(sending: .interrupt) == 1)
    let runs = try await load.plumb.run("etl", "status", "--format", "csv").output
    #expect(runs.contains("2,failed,") && runs.contains("the run was cancelled"), "\(runs)")
    #expect(try await load.won() == before)
  }

  @Test("a second load that starts meanwhile says which one is going on", .timeLimit(.minutes(30)))
  func busy() async throws {
    let load = try await StalledLoad(named: "busy")
    _ = try await load.end(sending: .kill) {
      let second = try await load.plumb.run("etl", "run")
      #expect(second.status == 69)
      #expect(second.error.contains("run 2"))
    }
  }

  @Test("two demos that start at once share one company", .timeLimit(.minutes(30)))
  func twoDemos() async throws {
    let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "two-demos").path + "/state")
    async let one = plumb.run("demo", "--scale", "0.02")
    async let other = plumb.run("demo", "--scale", "0.02")
    for outcome in try await [one, other] { #expect(outcome.status == 0, "\(outcome.error)") }
  }
}
