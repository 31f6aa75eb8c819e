import ArgumentParser
import Catalogue
import Dashboards
import Foundation

/// The pages.
struct DashboardsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboards", abstract: "Build the pages that executives read.", subcommands: [Build.self])

  struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Build a page, or all, in every language that it declares.",
      discussion: """
        Pages are static files without script. The same definitions and the same state of the warehouse give the same \
        bytes; a build that fails leaves the pages that stood there. Beside them stands the site of the definitions that \
        they link to, as plumb docs builds it.
        """)

    @Argument(help: "The page; all when left out.")
    var page: String?

    @Option(
      name: .customLong("into"),
      help: ArgumentHelp("The folder for the files; 'site' in the state folder when left out.", valueName: "dir"))
    var folder: String?

    @OptionGroup var definitions: DefinitionOptions

    func run() async throws {
      var build = SiteBuild(model: try definitions.model(), warehouse: try await Surroundings.warehouse(), page: page)
      if let folder { build.folder = folder }
      let built = try await build.run()
      for page in built.pages { print("\(page.file.path)  \(page.byteCount.grouped) bytes") }
      if let index = built.definitions.first {
        let bytes = built.definitions.map(\.byteCount).reduce(0, +)
        print("\(index.url.path)  \(built.definitions.count.of("page")) of definitions, \(bytes.grouped) bytes")
      }
    }
  }
}
