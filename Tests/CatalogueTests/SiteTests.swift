import Catalogue
import CubeModel
import Foundation
import OrderedCollections
import TestSupport
import Testing

/// What holds for every page of a catalogue, over definitions small and large.
@Suite("Every page of a catalogue")
struct SiteTests {
  /// The catalogues, made once.
  private static let catalogues = Result {
    [("the shop", try Shop.catalogue(of: Shop.model())), ("the demo company", try Shop.catalogue(of: Shop.demo()))]
  }

  private static func eachPage(_ body: (String, HTMLDocument) throws -> Void) throws {
    for (name, texts) in try catalogues.get() {
      for (file, text) in texts.sorted(by: { $0.key < $1.key }) { try body("\(name), \(file)", HTMLDocument(text)) }
    }
  }

  @Test("is well formed, its ids are its own, and what refers to one finds it")
  func wellFormed() throws {
    try Self.eachPage { page, document in
      #expect(document.mistakes.isEmpty, "\(page): \(document.mistakes.prefix(3))")
      let ids = document.elements.compactMap { $0.attributes["id"] }
      #expect(Set(ids).count == ids.count, "\(page) has an id twice")
      for element in document.elements {
        for key in ["aria-labelledby", "aria-describedby", "for"] {
          for id in (element.attributes[key] ?? "").split(separator: " ") {
            #expect(ids.contains(String(id)), "\(page): <\(element.name)> refers to #\(id)")
          }
        }
      }
    }
  }

  @Test("leads nowhere but to files and places that there are")
  func links() throws {
    for (name, texts) in try Self.catalogues.get() {
      let documents = texts.mapValues { HTMLDocument($0) }
      let ids = documents.mapValues { Set($0.elements.compactMap { $0.attributes["id"] }) }
      var count = 0
      for (file, document) in documents {
        for link in document.all("a") {
          let address = try #require(link.attributes["href"], "\(name), \(file): a link without an address")
          // Pages that executives read stand one folder up.
          if address.hasPrefix("../") { continue }
          let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
          let target = parts[0].isEmpty ? file : parts[0]
          let found = try #require(ids[target], "\(name), \(file): there is no \(target)")
          if parts.count > 1 { #expect(found.contains(parts[1]), "\(name), \(file): there is no \(address)") }
          count += 1
        }
      }
      #expect(count > 100)
    }
  }

  @Test("is reached from the way in")
  func reached() throws {
    for (name, texts) in try Self.catalogues.get() {
      var reached: Set = ["index.html"]
      var waiting = ["index.html"]
      while let file = waiting.popLast() {
        for link in HTMLDocument(texts[file] ?? "").all("a") {
          let target = String((link.attributes["href"] ?? "").prefix { $0 != "#" })
          if texts[target] != nil, reached.insert(target).inserted { waiting.append(target) }
        }
      }
      #expect(Set(texts.keys).subtracting(reached).isEmpty, "\(name)")
    }
  }

  @Test("fetches nothing and runs no script")
  func selfContained() throws {
    for (_, texts) in try Self.catalogues.get() {
      for (file, text) in texts {
        let names: Set = ["script", "link", "img", "iframe", "object", "form"]
        let document = HTMLDocument(text)
        #expect(document.elements.allSatisfy { !names.contains($0.name) && $0.attributes["src"] == nil }, "\(file)")
        #expect(!text.contains("url(") && !text.contains("@import") && !text.contains("javascript:"), "\(file)")
      }
    }
  }

  @Test("has one main part and one title, headings in order, and names for tables and pictures")
  func outline() throws {
    try Self.eachPage { page, document in
      #expect(document.all("h1").count == 1 && document.all("main").count == 1, "\(page)")
      var level = 1
      for heading in document.elements where ["h1", "h2", "h3"].contains(heading.name) {
        let next = Int(heading.name.dropFirst()) ?? 0
        #expect(next <= level + 1, "\(page): \(heading.name) follows h\(level)")
        level = next
      }
      #expect(document.all("table").count == document.all("caption").count, "\(page)")
      let pictures = document.all("svg").filter { $0.attributes["role"] == "img" }
      #expect(pictures.allSatisfy { $0.attributes["aria-labelledby"] != nil }, "\(page)")
    }
  }
}
