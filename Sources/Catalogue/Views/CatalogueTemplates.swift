import Mustache

/// The templates of the catalogue, read from what is embedded in the program.
struct CatalogueTemplates {
  private let library: MustacheLibrary

  /// Reads the templates.
  init() throws(CatalogueError) {
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in Self.sources {
      do {
        templates[name] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
      } catch {
        throw CatalogueError(kind: .unreadableTemplate(name), underlying: String(describing: error))
      }
    }
    library = MustacheLibrary(templates: templates)
  }

  /// Prints a page.
  func print(_ page: PageView) throws(CatalogueError) -> String {
    guard let text = library.render(page, withTemplate: "catalogue") else {
      throw CatalogueError(kind: .unreadableTemplate("catalogue"))
    }
    return text
  }

  private static let sources: [(name: String, bytes: [UInt8])] = [
    ("catalogue", PackageResources.catalogue_mustache), ("way", PackageResources.way_mustache),
    ("about", PackageResources.about_mustache), ("chapters", PackageResources.chapters_mustache),
    ("section", PackageResources.section_mustache), ("alphabet", PackageResources.alphabet_mustache),
  ]
}
