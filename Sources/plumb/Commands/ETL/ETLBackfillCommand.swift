import ArgumentParser
import CubeModel
import ETL
import Measurement
import Wording

/// A period once more from the sources.
struct ETLBackfillCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backfill", abstract: "Read a period again from the sources, whatever their change marks say.",
    discussion: """
      The rows with a date or a moment in the period are read again, and those that the source no longer has are taken \
      back; stars are compared with them as a whole. Marks stay where they are. Doing it twice gives the same.
      """)

  @Option(help: ArgumentHelp("The first day.", valueName: "yyyy-mm-dd"))
  var from: String

  @Option(help: ArgumentHelp("The last day.", valueName: "yyyy-mm-dd"))
  var to: String

  @Option(help: "Only what this star rests on.")
  var star: String?

  @OptionGroup var definitions: DefinitionOptions

  @Flag(help: "Wait while another run is going on, rather than stop.")
  var wait = false

  @Option(help: "How the report is written; CSV lists the steps alone.")
  var format = OutputFormat.table

  func validate() throws {
    for (name, text) in [("--from", from), ("--to", to)] where Day(text) == nil {
      throw ValidationError("\(name) must be a day of the calendar as yyyy-mm-dd, not '\(text)'")
    }
    guard from <= to else { throw ValidationError("--from must not lie behind --to") }
  }

  func run() async throws {
    let model = try definitions.model()
    if let star, !model.loadedStars.contains(where: { $0.name == star }) {
      let names = model.loadedStars.map(\.name)
      throw Failure.input(
        "--star: no star called '\(star)' is loaded." + NearestName.question(for: star, among: names))
    }
    let warehouse = Warehouse(address: try await Surroundings.warehouse())
    let run = LoadRun(
      model: model, warehouse: warehouse, sources: ETLCommand.sources(of: definitions, into: warehouse),
      options: LoadOptions(
        whenBusy: wait ? .wait : .stop, extent: .period(LoadPeriod(from: from, through: to, star: star))))
    print(try await LoadReport.following(run, as: format), terminator: "")
  }
}
