import ArgumentParser
import ETL

/// Rejected rows once more.
struct ETLRejectsReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Judge rejected rows again as they came: those that are right now are taken in, the others stay.",
    discussion: """
      A run of its own, all or nothing, which reads no source but for tables to which the definitions give new columns. \
      What cannot be judged again stays as it is: lines that could not be taken apart, and rows whose key another row has.
      """)

  @Argument(help: "The numbers of entries; by default all that are not settled.")
  var numbers: [Int] = []

  @OptionGroup var options: RejectOptions

  @OptionGroup var definitions: DefinitionOptions

  @Option(help: "How the report is written; CSV lists the steps alone.")
  var format = OutputFormat.table

  func run() async throws {
    let model = try definitions.model()
    let warehouse = Warehouse(address: try await Surroundings.warehouse())
    try await options.refuseUnknown(of: warehouse)
    var selection = options.selection
    if !numbers.isEmpty { selection.numbers = numbers }
    let found = try await RejectLog(of: warehouse).list(selection, limit: .max).map(\.number)
    if let missing = numbers.first(where: { !found.contains($0) }) {
      throw Failure.input("The log of rejects has no open entry \(missing) among those asked for.")
    }
    guard !found.isEmpty else {
      if format == .table { print("No row that was asked for is rejected.") }
      return
    }
    let run = LoadRun(
      model: model, warehouse: warehouse, sources: ETLCommand.sources(of: definitions, into: warehouse),
      options: LoadOptions(extent: .rejects(found)))
    print(try await LoadReport.following(run, as: format), terminator: "")
  }
}
