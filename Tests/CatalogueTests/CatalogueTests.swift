import Catalogue
import CubeModel
import Dashboards
import Foundation
import OrderedCollections
import TestSupport
import Testing

@Suite("The catalogue of a small shop")
struct CatalogueTests {
  /// A page's skeleton, without the hash that changes with every definition.
  private static func skeleton(_ text: String) throws -> String {
    try HTMLDocument.skeleton(text).replacing(/[0-9a-f]{12}(?=<\/li>)/, with: "[hash]")
  }

  @Test(
    "a page of each kind says what people have looked at",
    arguments: [
      "index.html", "a-z.html", "words.html", "kpi-big-share.html", "kpi-big-share.zh.html", "cube-sales.html",
      "cube-sales.zh.html", "star-sale.html", "dimension-customer.html", "dimension-date.html", "source-till.html",
      "initiative-new-signs.html", "role-apprentice.html",
    ])
  func goldens(file: String) throws {
    let texts = try Shop.catalogue(of: Shop.model())
    Golden.check(try Self.skeleton(try #require(texts[file])), file)
  }

  @Test("there is a page for each thing in each language, and the way in comes first")
  func files() throws {
    let texts = try Shop.catalogue(of: Shop.model())
    #expect(texts.keys.count { $0.hasSuffix(".zh.html") } == 11 && texts.count == 22)
    let chinese = try Shop.catalogue(of: Shop.model(), in: [.chinese])
    #expect(chinese.count == 11 && chinese.keys.allSatisfy { !$0.contains(".zh") })
    #expect(chinese["index.html"]?.contains("<html lang=\"zh-Hans\">") == true)
    // With one language there is nothing to choose.
    #expect(chinese["index.html"]?.contains("hreflang") == false)
  }

  @Test("the same definitions give the same bytes")
  func deterministic() throws {
    #expect(try Shop.catalogue(of: Shop.model()) == Shop.catalogue(of: Shop.model()))
  }

  @Test("pages about what is gone are removed, and files of others are left")
  func cleaning() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var model = try Shop.model()
    _ = try Catalogue(of: model).build(in: [.english], into: folder)
    let others = ["note.html": "<body>", "star-old.txt": "<body class=\"catalogue\">"]
    for (name, text) in others { try Data(text.utf8).write(to: folder.appending(path: name)) }
    model.initiatives = [:]
    model.kpis = [:]
    _ = try Catalogue(of: model).build(in: [.english], into: folder)
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(others.keys).isSubset(of: left))
    #expect(!left.contains("initiative-new-signs.html") && !left.contains("kpi-big-share.html"))
    #expect(left.contains("cube-sales.html"))
  }

  @Test("a folder that cannot be written to is told")
  func unwritable() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
    try Data("x".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let model = try Shop.model()
    let error = #expect(throws: CatalogueError.self) { try Catalogue(of: model).build(in: [.english], into: file) }
    #expect(error?.kind == .unwritable(file: file.lastPathComponent))
  }

  @Test("a text of the definitions cannot break out of the page")
  func hostile() throws {
    let hostile = "</style><script>alert(1)</script> & \"quotes\" <b>"
    var model = try Shop.model()
    model.kpis["Big share"]?.caption = LocalizedText(hostile)
    model.kpis["Big share"]?.owner = LocalizedText(hostile, others: ["zh": hostile])
    model.stars["sale"]?.loads[0].values["is_big"] = "s.amount < 1 and '\(hostile)' > s.note"
    model.sources["till"]?.tables["sale"]?.rules[0].reason = hostile
    model.pages["shop"]?.title = LocalizedText(hostile)
    for (file, text) in try Shop.catalogue(of: model) {
      let document = HTMLDocument(text)
      #expect(document.mistakes.isEmpty, "\(file): \(document.mistakes)")
      #expect(document.all("script").isEmpty, "\(file)")
    }
  }

  @Test("pages that stand elsewhere are told where a KPI is described")
  func links() throws {
    let links = Catalogue(of: try Shop.model()).links(in: [.english, .chinese], from: "definitions/")
    #expect(links.index == ["en": "definitions/index.html", "zh": "definitions/index.zh.html"])
    #expect(
      links.kpis == [
        "Big share": ["en": "definitions/kpi-big-share.html", "zh": "definitions/kpi-big-share.zh.html"]
      ])
  }
}
