import ArgumentParser
import Foundation

/// The command line: the one place where the parts are joined.
@main
struct Plumb: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumb",
    abstract: "Measures what a CRM programme changed, by how much, and how surely.",
    version: Plumb.version,
    subcommands: [
      DemoCommand.self, CheckCommand.self, ETLCommand.self, QueryCommand.self, ShellCommand.self, KPICommand.self,
      DashboardsCommand.self, DocsCommand.self,
      ImportCommand.self, ServerCommand.self,
    ])

  /// The version that `--version`, pages and reports name.
  static let version = "0.1.0"

  static func main() async {
    let work = Task {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    }
    let goesOn = (try? parseAsRoot() as? ShellCommand)?.goesOnAfterInterrupt ?? false
    let stopAsked = StopAsked(goesOn ? [] : [SIGINT, SIGTERM]) { work.cancel() }
    defer { withExtendedLifetime(stopAsked) {} }
    do {
      try await work.value
    } catch {
      Failure.exit(with: error)
    }
  }
}
