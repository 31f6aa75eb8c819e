import Foundation
import TestSupport
import Testing

@testable import Catalogue

@Suite("The style of the catalogue")
struct CatalogueStyleTests {
  @Test("each class that a page has is styled or tells a kind of name")
  func classes() throws {
    let css = PageFrame.style
    for (file, text) in try Shop.catalogue(of: Shop.model()) {
      for element in HTMLDocument(text).elements {
        for name in (element.attributes["class"] ?? "").split(separator: " ") where !name.hasPrefix("chart-") {
          #expect(css.contains(".\(name)"), "\(file): class \(name) has no style")
        }
      }
    }
  }

  @Test("each kind of name that can be chosen hides the others")
  func filters() throws {
    let document = HTMLDocument(try #require(try Shop.catalogue(of: Shop.model())["a-z.html"]))
    let kinds = document.all("input").compactMap { $0.attributes["id"] }.filter { $0 != "show-all" }
    #expect(kinds.count > 8)
    for kind in kinds.map({ $0.dropFirst("show-".count) }) {
      #expect(PageFrame.style.contains(":has(#show-\(kind):checked) tbody tr:not(.of-\(kind))"), "\(kind)")
      #expect(document.all("tr").contains { $0.attributes["class"] == "of-\(kind)" }, "\(kind)")
    }
  }
}
