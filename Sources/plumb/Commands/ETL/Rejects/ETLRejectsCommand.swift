import ArgumentParser

/// The rows that did not go on.
struct ETLRejectsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects", abstract: "List the rows that could not be read or broke a rule, show one, replay them.",
    discussion: """
      A row that is rejected again in just the same way keeps its one entry. An entry is settled once its row, or a later \
      one with its key, was taken in, or the source gives it no more; settled ones stay in the log.
      """,
    subcommands: [ETLRejectsListCommand.self, ETLRejectsShowCommand.self, ETLRejectsReplayCommand.self],
    defaultSubcommand: ETLRejectsListCommand.self)
}
