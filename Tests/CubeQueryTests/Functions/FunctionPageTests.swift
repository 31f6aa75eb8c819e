import Foundation
import MDX
import TestSupport
import Testing

@testable import CubeQuery

/// `Docs/mdx/functions.md` has what the table of functions has.
struct FunctionPageTests {
  private static func page(_ name: String) throws -> String {
    try String(contentsOf: PackageRoot.url.appending(path: "Docs/mdx/\(name).md"), encoding: .utf8)
  }

  @Test("every function has its entry with summary, forms and example, and no entry is without a function")
  func entries() throws {
    let entries = try Self.page("functions").components(separatedBy: "\n### ").dropFirst()
    let named = Dictionary(
      grouping: entries.map { String($0) }, by: { String($0.prefix { $0 != "\n" }.filter { $0 != "`" }) })
    let functions = MDXFunctionReference.all.filter { !$0.isVisualBasic }
    #expect(Set(named.keys) == Set(functions.map(\.name)))
    for function in functions {
      let entry = try #require(named[function.name]?.first, "\(function.name) has no entry")
      #expect(entry.contains(function.summary), "\(function.name)")
      for form in function.forms {
        #expect(entry.contains("`\(form.signature)` → `\(form.result)`"), "\(form.signature)")
      }
      #expect(entry.contains("\n    \(function.example)\n    → "), "\(function.example)")
    }
  }

  @Test("functions of Visual Basic are named, and have their entries on their own page")
  func visualBasic() throws {
    let page = try Self.page("functions")
    let own = try Self.page("visual-basic")
    for function in MDXFunctionReference.all where function.isVisualBasic {
      #expect(page.contains("[\(function.name)](visual-basic.md#\(function.name.lowercased()))"), "\(function.name)")
      #expect(own.contains("\n## \(function.name)\n"), "\(function.name)")
    }
  }

  @Test("every example is an expression, and calls its function")
  func examples() throws {
    for function in MDXFunctionReference.all {
      #expect(MDXExpression.parse(function.example).mistakes.isEmpty, "\(function.example)")
      let words = function.name.uppercased().split(separator: " ")
      #expect(words.allSatisfy { function.example.uppercased().contains($0) }, "\(function.example)")
    }
  }

  @Test("the table finds every function that the reference names")
  func complete() {
    let names = Set(MDXFunctionReference.all.map(\.name))
    #expect(Set(FunctionTable.standard.functions.map(\.name)) == names)
  }
}
