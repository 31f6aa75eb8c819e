import Foundation
import Testing

@testable import CubeModel

@Suite("The reference of the definitions")
struct DefinitionReferenceTests {
  private let page = DemoDefinitions.root.appending(path: "Docs/definitions.md")
  /// Where the part that is made from the key tables begins.
  private let mark = "<!-- Made from the reader's key tables; the tests compare it. -->\n\n"

  @Test("Docs/definitions.md says what the key tables say")
  func reference() throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    let start = try #require(text.range(of: mark), "the page lacks the mark '\(mark)'").upperBound
    let recorded = String(text[start...])
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data((text[..<start] + Model.definitionReference()).utf8).write(to: page)
      Issue.record("recorded Docs/definitions.md")
    }
    #expect(recorded == Model.definitionReference())
  }

  @Test("every key that the reader knows has a line with a meaning and an example that shows the key")
  func everyKey() throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    for table in Self.allTables {
      let heading = "### \(table.title.prefix(1).uppercased())\(table.title.dropFirst())\n"
      let start = try #require(text.range(of: heading), "\(table.title) is not documented").upperBound
      let section = text[start...].prefix(while: { $0 != "#" })
      for key in table.keys {
        #expect(text[start...].contains("\n| `\(key.name)` |"), "\(table.title): \(key.name) is not documented")
        #expect(key.example.hasPrefix("\(key.name):"), "\(table.title): \(key.name)")
        #expect(key.meaning.hasSuffix("."), "\(table.title): \(key.name)")
      }
      #expect(!section.isEmpty)
    }
  }

  @Test("every example is YAML")
  func examples() {
    for key in Self.allTables.flatMap(\.keys) {
      let log = MistakeLog()
      let root = DefinitionFile(path: "example", bytes: Data(key.example.utf8)).root(log)
      #expect(root?.entries.map(\.name) == [key.name], "\(key.example): \(log.mistakes)")
    }
  }

  static var allTables: [KeyTable] {
    var tables: [KeyTable] = []
    var waiting = DefinitionKind.allCases.flatMap(\.shape.tables)
    while let table = waiting.popLast() {
      tables.append(table)
      waiting += table.keys.flatMap(\.shape.tables)
    }
    return tables
  }
}
