import Foundation
import Testing

/// The main job, as a newcomer does it.
struct DemoCommandTests {
  @Test("one command makes the CRM, loads it and builds the pages")
  func firstRun() async throws {
    let demo = try await DemoState.shared.ready()
    let (plumb, first) = (demo.plumb, demo.first)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("Run 1 is done"))
    #expect(first.output.contains("Try next:"))
    for file in ["executive.html", "executive.zh.html", "index.html", "definitions/index.html"] {
      let page = try String(contentsOfFile: plumb.stateFolder + "/site/" + file, encoding: .utf8)
      #expect(page.lowercased().hasPrefix("<!doctype html>"), "\(file) is no page")
    }
  }

  @Test("a second run changes nothing")
  func secondRun() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let before = try Self.site(of: plumb)
    let again = try await plumb.run("demo", "--scale", DemoState.scale)
    #expect(again.status == 0, "\(again.error)")
    #expect(again.output.contains("The demo company's CRM is there."))
    #expect(again.output.contains("The warehouse is loaded: run 1"))
    #expect(try Self.site(of: plumb) == before)
  }

  @Test("another scale than that of the company that is there is not ignored")
  func anotherScale() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let outcome = try await plumb.run("demo", "--scale", "0.06")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("scale 0.05 already"))
  }

  @Test("a CRM of the user's own is not written to")
  func ownCRM() async throws {
    var plumb = try await DemoState.shared.ready().plumb
    plumb.environment["PLUMB_CRM_URL"] = "postgresql://somebody:secret@nowhere/crm"
    let outcome = try await plumb.run("demo")
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("PLUMB_CRM_URL names a CRM of your own"))
    #expect(!(outcome.error + outcome.output).contains("secret"))
  }

  private static func site(of plumb: PlumbProcess) throws -> [String: Data] {
    let folder = URL(filePath: plumb.stateFolder).appending(path: "site")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".html") }
    return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
  }
}
