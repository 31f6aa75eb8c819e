import Foundation
import TestSupport
import Testing

/// The site of the definitions, as a user builds it.
struct DocsCommandTests {
  private static func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "docs-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  @Test("the site is built without a database, in the languages that are asked for")
  func build() async throws {
    try await Self.withFolder { folder in
      let plumb = PlumbProcess(stateFolder: folder.appending(path: "state").path)
      let site = folder.appending(path: "site")
      let outcome = try await plumb.run("docs", "--into", site.path, "--language", "zh", "--language", "en")
      #expect(outcome.status == 0, "\(outcome.error)")
      #expect(outcome.output.contains(site.appending(path: "index.html").path))
      let index = try String(contentsOf: site.appending(path: "index.html"), encoding: .utf8)
      #expect(index.contains("<html lang=\"zh-Hans\">"))
      #expect(FileManager.default.fileExists(atPath: site.appending(path: "kpi-win-rate.en.html").path))
      #expect(!FileManager.default.fileExists(atPath: plumb.stateFolder))
    }
  }

  @Test("a language that the site has no words in is a mistake of the user's")
  func unknownLanguage() async throws {
    try await Self.withFolder { folder in
      let outcome = try await PlumbProcess(stateFolder: folder.path).run("docs", "--language", "fr")
      #expect(outcome.status == 64)
      #expect(outcome.error.contains("fr"))
    }
  }

  @Test("the demo's pages and the site beside them link to each other, and no link is broken")
  func beside() async throws {
    let plumb = try await DemoState.shared.ready().plumb
    let site = URL(filePath: plumb.stateFolder).appending(path: "site")
    let page = site.appending(path: "executive.html")
    #expect(try Self.targets(of: page).contains("definitions/kpi-win-rate.html"))
    #expect(try Self.targets(of: site.appending(path: "executive.zh.html")).contains("definitions/index.zh.html"))
    let definitions = site.appending(path: "definitions")
    #expect(try Self.targets(of: definitions.appending(path: "kpi-win-rate.zh.html")).contains("../executive.zh.html"))
    var files = [page, site.appending(path: "executive.zh.html"), site.appending(path: "index.html")]
    files += try FileManager.default.contentsOfDirectory(at: definitions, includingPropertiesForKeys: nil)
    for file in files {
      for target in try Self.targets(of: file) where !target.isEmpty {
        let found = file.deletingLastPathComponent().appending(path: target).standardizedFileURL
        #expect(FileManager.default.fileExists(atPath: found.path), "\(file.lastPathComponent) leads to \(target)")
      }
    }
  }

  /// The files that a page links to, without places in them.
  private static func targets(of file: URL) throws -> Set<String> {
    let text = try String(contentsOf: file, encoding: .utf8)
    return Set(text.matches(of: /<a [^>]*href="([^"#]*)/).map { String($0.output.1) })
  }
}
