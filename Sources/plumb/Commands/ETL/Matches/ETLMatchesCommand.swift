import ArgumentParser

/// Members that are the same as others.
struct ETLMatchesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matches", abstract: "See which members are the same as others, and undo matches.",
    subcommands: [ETLMatchesListCommand.self, ETLMatchesUndoCommand.self],
    defaultSubcommand: ETLMatchesListCommand.self)
}
