import Catalogue
import CubeModel
import Foundation
import OrderedCollections
import TestSupport

/// A small shop whose definitions have one of each kind.
enum Shop {
  /// The shop's definitions.
  static func model() throws -> Model {
    let folder = PackageRoot.url.appending(path: "Tests/CatalogueTests/Shop")
    return try Model(
      readingFrom: folder.appending(path: "Cubes"), dashboards: folder.appending(path: "Dashboards"))
  }

  /// The definitions that the demo company is measured by.
  static func demo() throws -> Model {
    let root = PackageRoot.url
    return try Model(readingFrom: root.appending(path: "Cubes"), dashboards: root.appending(path: "Dashboards"))
  }

  /// Where the pages of a model would stand: one folder up.
  static func pages(of model: Model) -> PageAddresses {
    PageAddresses(
      Dictionary(
        model.pages.values.map { page in
          (page.name, Dictionary(page.languages.map { ($0, "../\(page.name).\($0).html") }) { first, _ in first })
        }
      ) { first, _ in first })
  }

  /// The texts of a model's catalogue by file.
  static func catalogue(
    of model: Model, in languages: [CatalogueLanguage] = CatalogueLanguage.allCases
  ) throws -> [String: String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalogue-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try Catalogue(of: model).build(in: languages, besides: pages(of: model), into: folder)
    return try Dictionary(
      uniqueKeysWithValues: files.map { ($0.url.lastPathComponent, try String(contentsOf: $0.url, encoding: .utf8)) })
  }
}
