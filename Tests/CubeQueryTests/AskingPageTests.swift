import CubeModel
import CubeQuery
import Foundation
import TestSupport
import Testing

@Suite("the page on asking")
struct AskingPageTests {
  /// What stands in backticks in the first column of the tables below a heading.
  private func examples(under heading: String) throws -> [String] {
    let text = try String(contentsOf: PackageRoot.url.appending(path: "Docs/asking.md"), encoding: .utf8)
    let section = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(heading + "\n") })
    let rows = section.split(separator: "\n").filter { $0.hasPrefix("| `") }
    return rows.flatMap { row in
      let cell = row.split(separator: "|").first ?? ""
      return cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
        .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    }
  }

  private func draft(rows: String = "", conditions: [String] = []) throws {
    let model = try Model(readingFrom: PackageRoot.url.appending(path: "Cubes"), dashboards: nil)
    let question = try CubeQuestion(cube: "Sales", measures: "Revenue", rows: rows, conditions: conditions)
    _ = try QuestionDraft(question, model: model)
  }

  @Test("every axis that it shows is understood in the demo's definitions")
  func axes() throws {
    let examples = try examples(under: "Axes")
    #expect(examples.count >= 6)
    for example in examples { try draft(rows: example) }
  }

  @Test("every condition that it shows is understood in the demo's definitions")
  func conditions() throws {
    let examples = try examples(under: "Conditions").filter { $0.contains(".") || $0.contains(" = ") }
    #expect(examples.count >= 8)
    for example in examples { try draft(conditions: [example]) }
  }
}
