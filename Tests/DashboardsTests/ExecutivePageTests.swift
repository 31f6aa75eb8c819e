import CubeModel
import CubeQuery
import Dashboards
import Foundation
import Testing

@Suite("The repository's executive page over three plausible years")
struct ExecutivePageTests {
  /// The package's root folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Builds the page once for all tests; `PLUMB_PAGES` names a folder that keeps it for looking at.
  static let built = Task { () -> [BuiltPage] in
    let model = try Model(readingFrom: root.appending(path: "Cubes"), dashboards: root.appending(path: "Dashboards"))
    let kept = ProcessInfo.processInfo.environment["PLUMB_PAGES"].map { URL(filePath: $0) }
    let folder = kept ?? FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
    return try await PageBuilder(model: model, source: PlausibleCompany.store(hash: model.hash)).build(into: folder)
  }

  @Test("the page is built in both languages with the list of pages, each under its budget of 300 KB")
  func files() async throws {
    let pages = try await Self.built.value
    #expect(pages.map(\.file.lastPathComponent) == ["executive.html", "executive.zh.html", "index.html"])
    for page in pages {
      #expect(page.byteCount < 300_000, "\(page.file.lastPathComponent) has \(page.byteCount) bytes")
      #expect(try Data(contentsOf: page.file).count == page.byteCount)
    }
  }
}
