import Mustache

/// The templates of pages, read once from what is embedded in the program.
enum Templates {
  /// Prints a page.
  /// - Throws: `DashboardError` when a template cannot be read.
  static func print(_ page: PageView) throws -> String {
    try print(page, with: "page")
  }

  /// Prints the list of pages.
  /// - Throws: `DashboardError` when a template cannot be read.
  static func print(_ index: IndexView) throws -> String {
    try print(index, with: "index")
  }

  private static func print(_ view: Any, with name: String) throws -> String {
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in sources {
      do {
        templates[name] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
      } catch {
        throw DashboardError(kind: .unreadableTemplate(name), underlying: String(describing: error))
      }
    }
    guard let text = MustacheLibrary(templates: templates).render(view, withTemplate: name) else {
      throw DashboardError(kind: .unreadableTemplate(name))
    }
    return text
  }

  private static let sources: [(name: String, bytes: [UInt8])] = [
    ("page", PackageResources.page_mustache), ("card", PackageResources.card_mustache),
    ("figure", PackageResources.figure_mustache), ("table", PackageResources.table_mustache),
    ("mark", PackageResources.mark_mustache), ("icons", PackageResources.icons_mustache),
    ("index", PackageResources.index_mustache),
  ]
}
