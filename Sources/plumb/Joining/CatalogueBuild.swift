import Catalogue
import CubeModel
import Dashboards
import Foundation
import OrderedCollections

/// Builds the site of the definitions beside the pages.
struct CatalogueBuild {
  let model: Model
  var languages = CatalogueLanguage.allCases
  var folder = Self.folder(in: URL(fileURLWithPath: Surroundings.siteFolder, isDirectory: true))

  /// The way from the pages' folder to the catalogue's.
  private static let name = "definitions"

  /// Where the catalogue stands in a folder of pages.
  static func folder(in site: URL) -> URL { site.appending(path: name, directoryHint: .isDirectory) }

  /// Where a page beside the folder finds descriptions.
  var links: DefinitionLinks { Catalogue(of: model).links(in: languages, from: Self.name + "/") }

  /// Writes the site; links lead to those pages that stand in the folder around it.
  func run() throws -> [CatalogueFile] {
    try Catalogue(of: model).build(in: languages, besides: pages, into: folder)
  }

  private var pages: PageAddresses {
    let site = folder.deletingLastPathComponent()
    var addresses: [String: [String: String]] = [:]
    for page in model.pages.values {
      for language in page.languages {
        let file = PageBuilder.file(of: page, in: language)
        if FileManager.default.fileExists(atPath: site.appending(path: file).path) {
          addresses[page.name, default: [:]][language] = "../" + file
        }
      }
    }
    return PageAddresses(addresses)
  }
}
