import ArgumentParser
import Catalogue
import Foundation

/// The definitions as a site.
struct DocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Build a site that says what each number is, who owns it and where it comes from.",
    discussion: """
      A page for each KPI, cube, star, dimension, source, initiative and role, an index of all names, and a glossary: \
      static files without script, made from the definitions alone. Nothing else is read, and no database is asked.
      """)

  @Option(
    name: .customLong("into"),
    help: ArgumentHelp(
      "The folder for the files; 'site/definitions' in the state folder when left out.", valueName: "dir"))
  var folder: String?

  @Option(
    name: .customLong("language"),
    help: ArgumentHelp(
      "A language, en or zh; give it again for more, the first one has the plain file names. Both when left out.",
      valueName: "code"))
  var languages: [CatalogueLanguage] = []

  @OptionGroup var definitions: DefinitionOptions

  func run() throws {
    var build = CatalogueBuild(model: try definitions.model())
    if let folder { build.folder = URL(fileURLWithPath: folder, isDirectory: true) }
    let given = languages.reduce(into: [CatalogueLanguage]()) { all, one in if !all.contains(one) { all.append(one) } }
    if !given.isEmpty { build.languages = given }
    let files = try build.run()
    print(
      """
      \(files.count.of("page")), \(files.map(\.byteCount).reduce(0, +).grouped) bytes; open
        \(files.first?.url.path ?? build.folder.path)
      """)
  }
}
