import ArgumentParser
import CellSources
import CubeModel
import CubeQuery
import Postgres

/// A question to a cube, in names.
struct QueryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Ask a cube: in MDX, or for measures by levels, under conditions.",
    discussion: """
      A question is a statement of MDX, or a cube and measures. In the latter form levels are written Dimension.Level or \
      Dimension.Hierarchy.Level; a comma crosses levels with each other. Names with blanks, commas, brackets or quotes \
      may stand in brackets: [Smith; Sons]. Totals are computed from the rows behind them, also those of averages, \
      ratios and distinct counts. What the options ask is a statement of MDX too; --show-mdx prints it.
      """)

  @Argument(help: "A statement of MDX, in place of the options that follow.")
  var statement: String?

  @Option(help: ArgumentHelp("A file with a statement of MDX.", valueName: "path"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "A file of statements, a line of JSON each with id, mdx and perhaps role and parameters; answers are lines of JSON, in order.",
      valueName: "path"))
  var batch: String?

  @Option(
    name: .customLong("repeat"),
    help: ArgumentHelp(
      "How often each statement of a batch is answered; elapsed_all_ns holds all times then.", valueName: "times"))
  var times = 1

  @Flag(help: "Forget all cells that are kept before each statement of a batch, to time it.")
  var cold = false

  @Option(help: "For whom the question is answered: a role of the definitions.")
  var role: String?

  @Option(
    name: .customLong("parameter"), parsing: .singleValue,
    help: ArgumentHelp(
      "A value for a parameter of a statement, as @name, Parameter or ParamRef ask for it; a number where it reads as one, unless quotes stand around it.",
      valueName: "name=value"))
  var parameters: [ParameterOption] = []

  @Option(help: "The cube.")
  var cube: String?

  @Option(help: "The measures, with commas between.")
  var measures: String?

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

  @Flag(help: "Besides the grand total, a total behind the members of each level that others are crossed with.")
  var totals = false

  @Flag(help: "Leave totals out.")
  var withoutTotals = false

  @Flag(
    name: .customLong("show-mdx"),
    help: "Print the statement of MDX that these options make, in place of its answer.")
  var showMDX = false

  @Option(help: ArgumentHelp("Ask what the warehouse knew when this run had finished.", valueName: "run"))
  var asKnown: Int?

  @Option(help: "The language of captions: en, zh or another that the definitions have.")
  var language = "en"

  @Option(help: "How the answer is written; as a table unless something else is said.")
  var format: OutputFormat?

  @OptionGroup var definitions: DefinitionOptions

  func validate() throws {
    let ways = [statement != nil, file != nil, batch != nil, measures != nil].count { $0 }
    guard ways == 1 else {
      throw ValidationError("Ask by one of: a statement of MDX, --file, --batch, or --cube with --measures.")
    }
    if measures != nil, cube == nil { throw ValidationError("--measures needs the --cube that they are of.") }
    if measures == nil, let stray = strayOption {
      throw ValidationError("\(stray) belongs to --cube and --measures; a statement of MDX says it itself.")
    }
    if batch != nil, format != nil {
      throw ValidationError("--batch answers in lines of JSON; --format is for a single question.")
    }
    if times < 1 { throw ValidationError("--repeat must be 1 or more, not \(times)") }
    if batch == nil, times > 1 || cold { throw ValidationError("--repeat and --cold go with --batch.") }
    if measures != nil, !parameters.isEmpty { throw ValidationError("--parameter goes with statements of MDX.") }
    if totals, withoutTotals { throw ValidationError("--totals asks for what --without-totals leaves out.") }
    if totals, order != nil || limit != nil {
      throw ValidationError("--totals keeps members together; --order and --limit would tear them from their totals.")
    }
    if let asKnown, asKnown < 1 { throw ValidationError("--as-known must be the number of a run, not \(asKnown)") }
  }

  func run() async throws {
    let model = try definitions.model()
    try model.expectCaptions(in: language)
    let session = try await Session.open(to: try await Surroundings.warehouse())
    let source = SQLCellSource(session: session, model: model)
    let cache = CachingCellSource(source, model: model)
    let asking = StatementCommand(
      engine: MDXEngine(model: model, source: cache), language: language, format: format ?? .table, state: state,
      parameters: Dictionary(parameters.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last }))
    if let batch {
      try await asking.batch(batch, role: role, times: times, forgetting: cold ? cache : nil)
    } else if let measures, let cube {
      try await asking.ask(try question(cube: cube, measures: measures), role: role, showing: showMDX)
    } else {
      try await asking.ask(try statement ?? StatementCommand.text(ofFile: file ?? ""), role: role)
    }
  }

  /// The question that the options of the short form make.
  private func question(cube: String, measures: String) throws -> CubeQuestion {
    try CubeQuestion(
      cube: cube, measures: measures, rows: rows, columns: columns, conditions: conditions, order: order, limit: limit,
      state: state, totals: withoutTotals ? .none : totals ? .all : .grand)
  }

  private var state: WarehouseState { asKnown.map(WarehouseState.asKnown(run:)) ?? .latest }

  /// An option that says what a statement of MDX says itself.
  private var strayOption: String? {
    if cube != nil { return "--cube" }
    if !rows.isEmpty { return "--rows" }
    if !columns.isEmpty { return "--columns" }
    if !conditions.isEmpty { return "--where" }
    if order != nil { return "--order" }
    if limit != nil { return "--limit" }
    if totals { return "--totals" }
    if showMDX { return "--show-mdx" }
    return withoutTotals ? "--without-totals" : nil
  }
}
