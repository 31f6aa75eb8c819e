import ArgumentParser
import CubeModel
import ETL
import Measurement
import StarSchema
import Wording

/// One load, all or nothing.
struct ETLRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Load what has changed in the sources: all of it, or nothing.",
    discussion: """
      Leaves with status 1 when a blocking check or a control total fails; the warehouse is then as it was before, and \
      the run log says why.
      """)

  @OptionGroup var definitions: DefinitionOptions

  @Flag(help: "Wait while another run is going on, rather than stop.")
  var wait = false

  @Option(
    name: .customLong("day"),
    help: ArgumentHelp(
      "The day from which changes hold whose source does not say it; today when left out.", valueName: "yyyy-mm-dd"))
  var loadDay: String?

  @Option(
    name: .customLong("allow"), parsing: .singleValue,
    help: ArgumentHelp(
      "Do a change of the tables that loses something, named as `plumb etl plan` does.",
      valueName: "star.table.column"))
  var allowed: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many things are done at the same time at most: source tables that are read, and the run's own work as one.",
      valueName: "number"))
  var parallel = 1

  @Option(help: "How the report is written; CSV lists the steps alone.")
  var format = OutputFormat.table

  func validate() throws {
    guard parallel >= 1 else { throw ValidationError("--parallel must be 1 or more, not \(parallel)") }
    guard let loadDay, Day(loadDay) == nil else { return }
    throw ValidationError("--day must be a day of the calendar as yyyy-mm-dd, not '\(loadDay)'")
  }

  func run() async throws {
    let model = try definitions.model()
    let warehouse = Warehouse(address: try await Surroundings.warehouse())
    try await refuseUnknownChanges(model, warehouse)
    let options = LoadOptions(
      whenBusy: wait ? .wait : .stop, loadDay: loadDay, allowedMigrations: Set(allowed), parallel: parallel)
    let run = LoadRun(
      model: model, warehouse: warehouse, sources: ETLCommand.sources(of: definitions, into: warehouse),
      options: options)
    do {
      print(try await LoadReport.following(run, as: format), terminator: "")
    } catch let error as ETLError where error.kind == .check {
      try await printChecks(of: warehouse)
      throw error
    }
  }

  /// What the checks found of the run that one of them has stopped.
  private func printChecks(of warehouse: Warehouse) async throws {
    let log = RunLog(of: warehouse)
    guard let run = try await log.list(limit: 1).first else { return }
    let checks = LoadReport.table(of: try await log.checks(ofRun: run.run))
    switch format {
    case .table, .csv: print(try checks.text(as: format), terminator: "")
    case .json: print(try Listing.json(["run": run.run, "checks": checks.objects]), terminator: "")
    }
  }

  /// A misspelt `--allow` would leave the table as it is and say nothing of it.
  private func refuseUnknownChanges(_ model: Model, _ warehouse: Warehouse) async throws {
    guard !allowed.isEmpty else { return }
    let withheld = try await LoadPlan.make(model: model, warehouse: warehouse).withheldMigrations.map(\.subject)
    for name in allowed where !withheld.contains(name) {
      let others = withheld.isEmpty ? " None is." : " Waiting are: \(withheld.joined(separator: ", "))."
      throw Failure.input(
        "--allow: no change of the tables that loses something is waiting under the name '\(name)'."
          + NearestName.question(for: name, among: withheld) + others)
    }
  }
}
