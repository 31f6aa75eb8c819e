import ArgumentParser
import CellSources
import CubeModel
import CubeQuery
import Foundation
import Postgres

/// Questions in MDX, one after the other.
struct ShellCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shell", abstract: "Ask cubes in MDX, one statement after the other.",
    discussion: """
      Statements end with ; and may take several lines. At a terminal lines are edited, Tab completes the names of cubes, \
      members and functions, the arrow keys bring back earlier statements, and Ctrl-C stops a statement. \\? lists what \
      else there is. From a pipe the statements are answered in order; the status is 64 when one could not be.
      """)

  @Option(help: "For whom statements are answered: a role of the definitions.")
  var role: String?

  @Option(help: "The language of captions: en, zh or another that the definitions have.")
  var language = "en"

  @Option(help: "How answers are written.")
  var format = OutputFormat.table

  @Option(help: ArgumentHelp("Ask what the warehouse knew when this run had finished.", valueName: "run"))
  var asKnown: Int?

  @OptionGroup var definitions: DefinitionOptions

  /// Whether Ctrl-C stops a statement and not the program.
  var goesOnAfterInterrupt: Bool { Self.isAtTerminal }

  private static var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

  func validate() throws {
    if let asKnown, asKnown < 1 { throw ValidationError("--as-known must be the number of a run, not \(asKnown)") }
  }

  func run() async throws {
    let model = try definitions.model()
    try model.expectCaptions(in: language)
    let session = try await Session.open(to: try await Surroundings.warehouse())
    let engine = MDXEngine(model: model, source: SQLCellSource(session: session, model: model))
    _ = try await engine.catalog.cubeNames(role: role)
    let lines: any LineSource =
      Self.isAtTerminal ? TerminalLines(historyPath: Surroundings.stateFolder + "/shell_history") : PipedLines()
    var shell = Shell(
      engine: engine, model: model, lines: lines, state: asKnown.map(WarehouseState.asKnown(run:)) ?? .latest,
      settings: ShellSettings(format: format, role: role, language: language))
    try await shell.run()
    if shell.hasFailed, !lines.isTerminal { throw ExitCode(ExitStatus.input.rawValue) }
  }
}
