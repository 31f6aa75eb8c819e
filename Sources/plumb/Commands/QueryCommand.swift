import ArgumentParser
import CellSources
import CubeModel
import CubeQuery
import Postgres

/// A question to a cube, in names.
struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a cube for measures by levels, under conditions.",
    discussion: """
      Levels are written Dimension.Level or Dimension.Hierarchy.Level; a comma crosses levels with each other. Names \
      with blanks, commas, brackets or quotes may stand in brackets: [Smith; Sons]. Totals are computed from the rows \
      behind them, also those of averages, ratios and distinct counts.
      """)

  @Option(help: "The cube.")
  var cube: String

  @Option(help: "The measures, with commas between.")
  var measures: String

  @Option(help: "The levels along the rows.")
  var rows = ""

  @Option(help: "The levels along the columns.")
  var columns = ""

  @Option(
    name: .customLong("where"), parsing: .singleValue,
    help: "A condition, such as 'Closed.Year = 2025'; several hold together.")
  var conditions: [String] = []

  @Option(help: "Order the rows by a measure or level; ' desc' behind it turns the order round.")
  var order: String?

  @Option(help: "How many rows are shown at most; totals are over all rows.")
  var limit: Int?

  @Flag(help: "Leave totals out.")
  var withoutTotals = false

  @Option(help: ArgumentHelp("Ask what the warehouse knew when this run had finished.", valueName: "run"))
  var asKnown: Int?

  @Option(help: "The language of captions: en, zh or another that the definitions have.")
  var language = "en"

  @Option(help: "How the answer is written.")
  var format = OutputFormat.table

  @OptionGroup var definitions: DefinitionOptions

  func validate() throws {
    if let asKnown, asKnown < 1 { throw ValidationError("--as-known must be the number of a run, not \(asKnown)") }
  }

  func run() async throws {
    let model = try definitions.model()
    guard model.languages.contains(language) else {
      throw Failure.input(
        "--language: the definitions have no captions in '\(language)'; they have "
          + model.languages.sorted().joined(separator: ", ") + ".")
    }
    let question = try CubeQuestion(
      cube: cube, measures: measures, rows: rows, columns: columns, conditions: conditions, order: order, limit: limit,
      state: asKnown.map(WarehouseState.asKnown(run:)) ?? .latest, includesTotals: !withoutTotals)
    let session = try await Session.open(to: try await Surroundings.warehouse())
    let engine = CubeEngine(model: model, source: SQLCellSource(session: session, model: model))
    let answers = try await engine.answer([question])
    for answer in answers {
      let text =
        switch format {
        case .table: answer.tableText(language: language)
        case .json: answer.jsonText(language: language)
        case .csv: answer.csvText(language: language)
        }
      print(text, terminator: text.hasSuffix("\n") ? "" : "\n")
    }
  }
}
