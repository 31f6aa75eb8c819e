import ArgumentParser
import ETL

/// The rows that did not go on.
struct ETLRejectsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rejects", abstract: "List the rows that could not be read or broke a rule, with the reason.")

  @Option(help: "Only those of this run.")
  var run: Int?

  @Option(help: "Only those of this source.")
  var source: String?

  @Option(help: "Only those of this table of the source.")
  var table: String?

  @Option(help: "How many are listed at most.")
  var limit = 100

  @Option(help: "How the list is written; JSON and CSV also show each row as it came.")
  var format = OutputFormat.table

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit must be 1 or more, not \(limit)") }
  }

  func run() async throws {
    let warehouse = Warehouse(address: try await Surroundings.warehouse())
    if let run, try await !RunLog(of: warehouse).contains(run: run) {
      throw Failure.input("--run: the run log has no run \(run); `plumb etl status` lists the runs.")
    }
    let log = RejectLog(of: warehouse)
    let entries = try await log.list(run: run, source: source, table: table, limit: limit)
    if entries.isEmpty, format == .table {
      let isNarrowed = run != nil || source != nil || table != nil
      print(isNarrowed ? "No row that was asked for was rejected." : "No row was rejected.")
      return
    }
    print(try Self.table(of: entries, withRows: format != .table).text(as: format), terminator: "")
    if entries.count == limit, format == .table { print("There may be more: --limit raises the number.") }
  }

  private static func table(of entries: [RejectLog.Entry], withRows: Bool) -> Listing {
    var columns = [
      Listing.Column("run", numeric: true), Listing.Column("table"), Listing.Column("line", numeric: true),
      Listing.Column("key"), Listing.Column("for"), Listing.Column("reason"),
    ]
    if withRows { columns.append(Listing.Column("row")) }
    var listing = Listing(columns)
    for entry in entries {
      var row: [Listing.Value] = [
        .integer(entry.run), .text("\(entry.source).\(entry.table)"), entry.line.map(Listing.Value.integer) ?? .missing,
        .text(ifAny: entry.key), .text(ifAny: entry.target), .text(entry.reason),
      ]
      if withRows { row.append(.text(entry.row)) }
      listing.append(row)
    }
    return listing
  }
}
