import ArgumentParser
import ETL

/// Undoing a match.
struct ETLMatchesUndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Undo a match that a rule made; the next load separates the members.",
    discussion: "The two are not brought together again. What a source has merged has to be separated there.")

  @Argument(help: "The match, by its number in `plumb etl matches`.")
  var match: Int

  func run() async throws {
    let log = MatchLog(of: Warehouse(address: try await Surroundings.warehouse()))
    let undone = try await log.undo(match)
    print(
      "Undone: '\(undone.member)' is not the same as '\(undone.survivor)'. `plumb etl run` separates them and their "
        + "facts.")
  }
}
