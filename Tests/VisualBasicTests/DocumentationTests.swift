import Foundation
import TestSupport
import Testing
import VisualBasic

struct DocumentationTests {
  private static func page(_ name: String) throws -> String {
    try String(contentsOf: PackageRoot.url.appending(path: "Docs/mdx/\(name).md"), encoding: .utf8)
  }

  @Test(
    "every function has its entry, with signature, summary and an example, and there is no entry without a function")
  func entries() throws {
    let entries = try Self.page("visual-basic").components(separatedBy: "\n## ").dropFirst()
    let names = entries.map { String($0.prefix { $0 != "\n" }) }
    #expect(
      names == ScalarFunctionLibrary.functions.map(\.name).reduce(into: []) { if $0.last != $1 { $0.append($1) } })
    for (name, entry) in zip(names, entries) {
      #expect(entry.contains("\n    \(name)("), "\(name) has no example")
      for function in ScalarFunctionLibrary.functions(named: name) {
        #expect(entry.contains("`\(function.signature)`: \(function.summary)"), "\(name)")
        #expect(entry.contains("\n    \(function.example) → "), "\(name)")
      }
    }
  }

  @Test("every example says what it says")
  func examples() throws {
    let examples = try Self.page("visual-basic").split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(examples.count >= 100)
    for example in examples {
      let sides = example.dropFirst(4).components(separatedBy: " → ")
      let name = String(sides[0].prefix { $0 != "(" })
      let value = try call(name, try Self.arguments(of: sides[0]))
      let text = value.number.map { ScalarValue.number(($0 * 1e9).rounded() / 1e9).description } ?? value.description
      let wanted = Double(sides[1]).map { ScalarValue.number(($0 * 1e9).rounded() / 1e9).description } ?? sides[1]
      #expect(text == wanted, "\(example)")
    }
  }

  /// Reads numbers, quoted texts, `TRUE`, `FALSE` and `NULL`.
  private static func arguments(of call: String) throws -> [Sample] {
    let inner = call.drop { $0 != "(" }.dropFirst().dropLast()
    return try inner.matches(of: #/"([^"]*)"|([^,\s"]+)/#).map { match in
      if let text = match.output.1 { return Sample(.text(String(text))) }
      switch match.output.2 {
      case "TRUE": return true
      case "FALSE": return false
      case "NULL": return nil
      case let word: return Sample(.number(try #require(word.flatMap { Double($0) })))
      }
    }
  }
}
