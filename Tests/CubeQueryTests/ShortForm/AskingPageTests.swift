import CubeModel
import CubeQuery
import CubeTestSupport
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

  private func ask(rows: String = "", conditions: [String] = []) async throws {
    let model = try Model(readingFrom: PackageRoot.url.appending(path: "Cubes"), dashboards: nil)
    let question = try CubeQuestion(cube: "Sales", measures: "Revenue", rows: rows, conditions: conditions)
    _ = try await MDXEngine(model: model, source: Self.members).statement(for: question)
  }

  private static let months = (Int64(2024)...2026).flatMap { year in (Int64(1)...12).map { Self.month($0, of: year) } }

  private static func month(_ month: Int64, of year: Int64) -> RowStore.Row {
    [
      "year": .integer(year), "quarter": .integer(year * 10 + (month + 2) / 3), "month": .integer(year * 100 + month),
      "month_name": .text("\(year)-\(month < 10 ? "0" : "")\(month)"),
      "date_key": .integer(year * 10_000 + month * 100 + 1),
    ]
  }

  /// The members that the page names.
  private static let members = RowStore(
    stamp: WarehouseStamp(run: 1, asOf: nil, definitionsHash: nil), stars: [:],
    dimensions: [
      "customer": ["Key", "Major", "Base"].map { ["tier": .text($0), "sector": .text("Property")] },
      "office": [["country_code": .text("DE"), "country": .text("Germany")]],
      "date": months,
    ])

  @Test("every axis that it shows is understood in the demo's definitions")
  func axes() async throws {
    let examples = try examples(under: "Axes")
    #expect(examples.count >= 6)
    for example in examples { try await ask(rows: example) }
  }

  @Test("every condition that it shows is understood in the demo's definitions")
  func conditions() async throws {
    let examples = try examples(under: "Conditions").filter { $0.contains(".") || $0.contains(" = ") }
    #expect(examples.count >= 8)
    for example in examples { try await ask(conditions: [example]) }
  }
}
