import TestSupport
import Testing

/// Time that passes in the demo company.
struct DemoLifeTests {
  @Test("time passes in the company that is there, whatever its scale, and what was known before can be asked for")
  func advance() async throws {
    let plumb = PlumbProcess(stateFolder: try ScratchFolder(named: "demo-life").path + "/state")
    let first = try await plumb.run("demo", "--scale", "0.02", "--seed", "7")
    #expect(first.status == 0, "\(first.error)")
    let question = ["query", "--cube", "Contacts", "--measures", "Contacts", "--format", "csv"]
    let before = try await plumb.run(question)
    let advanced = try await plumb.run("demo", "--advance", "30")
    #expect(advanced.status == 0, "\(advanced.error)")
    #expect(advanced.output.contains("30 days passed"))
    let after = try await plumb.run(question)
    #expect(after.output != before.output)
    #expect(try await plumb.run(question + ["--as-known", "1"]).output == before.output)
    _ = try await plumb.run("server", "stop")
  }
}
