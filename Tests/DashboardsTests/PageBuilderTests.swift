import CubeModel
import CubeQuery
import CubeTestSupport
import Dashboards
import Foundation
import Measurement
import OrderedCollections
import TestSupport
import Testing

@Suite("Building a small page")
struct PageBuilderTests {
  /// A folder that is gone when the test is over.
  private static func withFolder<Value>(_ body: (URL) async throws -> Value) async throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "small-page-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await body(folder)
  }

  /// The texts of the small page by file.
  private static func build(_ deals: [RowStore.Row], model: Model = DealModel.model) async throws -> [String: String] {
    try await withFolder { folder in
      let pages = try await PageBuilder(model: model, source: DealModel.store(deals)).build(page: "small", into: folder)
      return try Dictionary(
        uniqueKeysWithValues: pages.map {
          ($0.file.lastPathComponent, try String(contentsOf: $0.file, encoding: .utf8))
        })
    }
  }

  @Test("the small page in English and Chinese, and the list of pages")
  func goldens() async throws {
    let texts = try await Self.build(Deals.rows)
    #expect(texts.keys.sorted() == ["index.html", "small.html", "small.zh.html"])
    for (file, text) in texts { Golden.check(try HTMLDocument.skeleton(text), file) }
  }

  @Test("the same rows in another order give the same bytes")
  func deterministic() async throws {
    let first = try await Self.build(Deals.rows)
    let second = try await Self.build(Deals.rows.reversed())
    #expect(first == second)
  }

  @Test("every page is well formed, its ids are its own and what refers to one finds it")
  func wellFormed() async throws {
    for (file, text) in try await Self.build(Deals.rows) {
      let document = HTMLDocument(text)
      #expect(document.mistakes.isEmpty, "\(file): \(document.mistakes)")
      let ids = document.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(file) has an id twice")
      for element in document.elements {
        let references = ["aria-labelledby", "aria-describedby"].compactMap { element.attributes[$0] }
          .flatMap { $0.split(separator: " ").map(String.init) }
        let anchor = element.attributes["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
        for reference in references + [anchor].compactMap({ $0 }) {
          #expect(ids.contains(reference), "\(file): <\(element.name)> refers to #\(reference)")
        }
      }
    }
  }

  @Test("nothing is fetched from elsewhere and no script runs")
  func selfContained() async throws {
    for (file, text) in try await Self.build(Deals.rows) {
      let document = HTMLDocument(text)
      #expect(document.elements.allSatisfy { !["script", "link", "img", "iframe", "object"].contains($0.name) })
      #expect(document.elements.allSatisfy { $0.attributes["src"] == nil })
      #expect(!text.contains("url(") && !text.contains("@import"), "\(file) fetches in its style")
      for element in document.all("a") {
        let target = element.attributes["href"] ?? ""
        #expect(target.hasPrefix("#") || !target.contains(":"), "\(file) links to \(target)")
      }
    }
  }

  @Test("every picture has its text alternative, and every chart its table")
  func alternatives() async throws {
    let texts = try await Self.build(Deals.rows)
    for file in ["small.html", "small.zh.html"] {
      let document = HTMLDocument(try #require(texts[file]))
      let pictures = document.all("svg").filter { $0.attributes["aria-hidden"] == nil }
      #expect(pictures.count >= 9)
      #expect(pictures.allSatisfy { $0.attributes["role"] == "img" && $0.attributes["aria-labelledby"] != nil })
      #expect(document.all("figure").count == 3)
      #expect(document.all("table").count { $0.path.contains("details") } == 3)
      #expect(document.all("table").count { !$0.path.contains("details") } == 1)
      #expect(document.all("details").count == 6)
      #expect(document.all("caption").count == document.all("table").count)
    }
  }

  @Test("the language is declared, and the other one is a link away")
  func languages() async throws {
    let texts = try await Self.build(Deals.rows)
    let chinese = HTMLDocument(try #require(texts["small.zh.html"]))
    #expect(chinese.all("html").first?.attributes["lang"] == "zh-Hans")
    let link = try #require(chinese.all("a").first { $0.attributes["hreflang"] == "en" })
    #expect(link.attributes["href"] == "small.html")
    let text = try HTMLDocument.skeleton(try #require(texts["small.zh.html"]))
    for english in ["Since baseline", "Target", "How this", "improved", "cannot tell", "On track"] {
      #expect(!text.contains(english), "the Chinese page says '\(english)'")
    }
  }

  @Test("names with brackets, quotes and ampersands stay texts")
  func escaping() async throws {
    let text = try #require(try await Self.build(Deals.rows)["small.html"])
    #expect(text.contains("Health &lt;&amp; "))
    #expect(!text.contains("Health <"))
  }

  @Test("without rows every card says that there is no data, and no change is told")
  func noData() async throws {
    let text = try #require(try await Self.build([])["small.html"])
    #expect(text.components(separatedBy: "<p class=\"value empty\">no data</p>").count == 4)
    #expect(!text.contains("class=\"difference\""))
    #expect(text.contains("Since the baseline, 3 of 3 KPIs cannot be judged."))
  }

  @Test("a page says that its changes prove no cause, and never that there is no effect")
  func honesty() async throws {
    for rows in [Deals.rows, []] {
      let text = try #require(try await Self.build(rows)["small.html"])
      #expect(text.contains("not what caused it"))
      #expect(text.contains("change since baseline, not proof of cause"))
      #expect(!text.lowercased().contains("no effect"))
      #expect(text.contains("Run 7") && text.contains(">definitions 9f86d081884c<"))
    }
  }

  @Test("a build that fails leaves the pages that stood there")
  func failedBuild() async throws {
    try await Self.withFolder { folder in
      let builder = PageBuilder(model: DealModel.model, source: DealModel.store(Deals.rows))
      let pages = try await builder.build(into: folder)
      let before = try pages.map { try Data(contentsOf: $0.file) }
      let empty = PageBuilder(model: DealModel.model, source: DealModel.store([], run: 0, asOf: nil))
      await #expect(throws: MeasurementError(.noFinishedRun)) { try await empty.build(into: folder) }
      #expect(try pages.map { try Data(contentsOf: $0.file) } == before)
    }
  }

  @Test("a page that is not defined is told with the nearest one")
  func unknownPage() async throws {
    try await Self.withFolder { folder in
      let builder = PageBuilder(model: DealModel.model, source: DealModel.store([]))
      let error = await #expect(throws: DashboardError.self) { try await builder.build(page: "smal", into: folder) }
      #expect(error?.description == "page 'smal' is not defined in the dashboards. Did you mean 'small'?")
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test("a page in a language without words is refused, not built in English")
  func unknownLanguage() async throws {
    var model = DealModel.model
    model.pages["small"]?.languages = ["en", "de"]
    let foreign = model
    try await Self.withFolder { folder in
      let builder = PageBuilder(model: foreign, source: DealModel.store([]))
      let error = await #expect(throws: DashboardError.self) { try await builder.build(into: folder) }
      #expect(error?.description == "page 'small': pages have no words in language 'de'; expected en or zh.")
      #expect(!FileManager.default.fileExists(atPath: folder.path))
    }
  }

  @Test("a tile that cannot be drawn is told with its page")
  func undrawable() async throws {
    var model = DealModel.model
    model.cubes["Sales"]?.measures["Loss"] = .init(
      kind: .formula(.negative(.measure("Won"))), caption: LocalizedText("Loss"), format: NumberFormat())
    model.pages["small"]?.tiles = [
      .funnel(cube: "Sales", date: "Closed", stages: ["Won", "Loss"], title: LocalizedText("Down"))
    ]
    let bent = model
    let error = await #expect(throws: DashboardError.self) { try await Self.build(Deals.rows, model: bent) }
    #expect(error?.kind == .undrawable(page: "small"))
    #expect(error?.description.contains("'Loss' is negative") == true)
  }

  @Test("a folder that cannot be written is told with the page's file")
  func unwritable() async throws {
    try await Self.withFolder { folder in
      try Data().write(to: folder)
      let builder = PageBuilder(model: DealModel.model, source: DealModel.store(Deals.rows))
      let error = await #expect(throws: DashboardError.self) { try await builder.build(into: folder) }
      #expect(error?.kind == .unwritable(file: "small.html"))
    }
  }
}
