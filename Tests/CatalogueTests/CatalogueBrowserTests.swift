import Catalogue
import CubeModel
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("The catalogue in a browser", .serialized, .enabled(if: Chromium.program != nil, "needs Chromium"))
struct CatalogueBrowserTests {
  /// A page of each kind over the demo company's definitions, the largest of them, in English and Chinese.
  private static func withPages(_ body: ([URL]) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Catalogue(of: Shop.demo()).build(in: [.english, .chinese], into: folder)
    let kinds = Dictionary(grouping: files) { file in
      let name = file.url.lastPathComponent
      return String(name.prefix { $0 != "-" && $0 != "." }) + (name.hasSuffix(".zh.html") ? "zh" : "")
    }
    try await body(kinds.values.compactMap { $0.max { $0.byteCount < $1.byteCount }?.url }.sorted { $0.path < $1.path })
  }

  @Test("nothing stands out of a page on a phone, a tablet or a desktop", arguments: [360, 768, 1280])
  func widths(width: Int) async throws {
    try await Self.withPages { pages in
      let fit = try await Chromium.fit(pages, width: width)
      #expect(fit.isWhole && fit.count == pages.count, "\(fit)")
    }
  }

  @Test("no column is cut off on A4")
  func paper() async throws {
    try await Self.withPages { pages in
      // 210 mm less the margins of 13 mm on each side, at 96 pixels an inch.
      let fit = try await Chromium.fit(pages, width: 695, isPrinted: true)
      #expect(fit.isWhole && fit.count == pages.count, "\(fit)")
    }
  }
}
