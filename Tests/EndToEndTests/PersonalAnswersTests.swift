import Foundation
import TestSupport
import Testing

/// What the guide to operating says of who may see what single people answered.
struct PersonalAnswersTests {
  @Test("the role in the guide to operating sees the survey by office, and no person of it")
  func role() async throws {
    let guide = try String(contentsOf: PackageRoot.url.appending(path: "Docs/operating.md"), encoding: .utf8)
    let start = try #require(guide.range(of: "```yaml\nrole: Reader of surveys\n"))
    let end = try #require(guide.range(of: "```", range: start.upperBound..<guide.endIndex))
    let definitions = try Definitions()
    try definitions.add(
      "role: Reader of surveys\n" + guide[start.upperBound..<end.lowerBound], as: "Cubes/roles/reader.yaml")
    let plumb = try await DemoState.shared.ready().plumb

    func ask(_ rows: String) async throws -> PlumbProcess.Outcome {
      try await plumb.run(
        "query", "select {[Measures].[Employee satisfaction]} on 0, \(rows) on 1 from [Employee survey]", "--role",
        "Reader of surveys", "--format", "json", "--definitions", definitions.folder.path)
    }
    let offices = try MDXCells(try await ask("[Employee].[By office].[Office].Members")).rows
    #expect(offices["London office"] != nil)
    for hidden in [
      "[Employee].[By office].[Employee].Members", "[Employee].[By manager].[Person].Members",
      "[Employee].[Role].Members",
    ] {
      let outcome = try await ask(hidden)
      #expect(outcome.status == 64, "\(hidden): \(outcome.output)")
    }
    let rows = try await plumb.run(
      "query", "drillthrough maxrows 1 select from [Employee survey] where [Measures].[Employee satisfaction]",
      "--role", "Reader of surveys", "--definitions", definitions.folder.path)
    #expect(rows.status == 0)
    #expect(rows.output.contains("[Employee].[By office].[Office]"))
    #expect(!rows.output.contains("Person"))
    #expect(!rows.output.contains("[Employee].[By office].[Employee]"))
  }
}
