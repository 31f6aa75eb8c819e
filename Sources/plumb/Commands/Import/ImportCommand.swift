import ArgumentParser

/// Definitions from other systems.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make definitions from what another system has.",
    subcommands: [ImportMondrianCommand.self])
}
