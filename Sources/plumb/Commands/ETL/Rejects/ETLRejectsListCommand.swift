import ArgumentParser
import ETL

/// The rows that did not go on, one by one or counted by reason.
struct ETLRejectsListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List rejected rows, with the reason.")

  @OptionGroup var options: RejectOptions

  @Flag(help: "Also those that are settled.")
  var all = false

  @Flag(help: "Count them by table and reason.")
  var summary = false

  @OptionGroup var limit: ListLimit

  @Option(help: "How the list is written; JSON and CSV also show each row as it came.")
  var format = OutputFormat.table

  func run() async throws {
    let warehouse = Warehouse(address: try await Surroundings.warehouse())
    try await options.refuseUnknown(of: warehouse)
    var selection = options.selection
    selection.includesSettled = all
    let log = RejectLog(of: warehouse)
    if summary {
      let groups = try await log.groups(selection)
      if !refusesEmpty(groups) { print(try Self.table(of: groups).text(as: format), terminator: "") }
      return
    }
    let entries = try await log.list(selection, limit: limit.count)
    if refusesEmpty(entries) { return }
    print(try Self.table(of: entries, withRows: format != .table).text(as: format), terminator: "")
    limit.tell(listed: entries.count, as: format)
  }

  /// Says so where there is nothing to list.
  private func refusesEmpty<Item>(_ items: [Item]) -> Bool {
    guard items.isEmpty, format == .table else { return false }
    if options.isNarrowed {
      print("No row that was asked for was rejected.")
    } else {
      print(all ? "No row was rejected." : "No row is rejected; --all also lists those that are settled.")
    }
    return true
  }

  private static func table(of groups: [RejectLog.Group]) -> Listing {
    var listing = Listing([
      Listing.Column("table"), Listing.Column("for"), Listing.Column("reason"), Listing.Column("rows", numeric: true),
      Listing.Column("first run", numeric: true), Listing.Column("last run", numeric: true),
    ])
    for group in groups {
      listing.append([
        .text("\(group.source).\(group.table)"), .text(ifAny: group.target), .text(group.reason), .integer(group.rows),
        .integer(group.firstRun), .integer(group.lastRun),
      ])
    }
    return listing
  }

  /// Entries as a list.
  static func table(of entries: [RejectLog.Entry], withRows: Bool) -> Listing {
    var columns = [
      Listing.Column("number", numeric: true), Listing.Column("run", numeric: true), Listing.Column("table"),
      Listing.Column("line", numeric: true), Listing.Column("key"), Listing.Column("for"), Listing.Column("reason"),
      Listing.Column("last run", numeric: true), Listing.Column("settled", numeric: true),
    ]
    if withRows { columns += [Listing.Column("settlement"), Listing.Column("row")] }
    var listing = Listing(columns)
    for entry in entries {
      var row: [Listing.Value] = [
        .integer(entry.number), .integer(entry.run), .text("\(entry.source).\(entry.table)"),
        entry.line.map(Listing.Value.integer) ?? .missing, .text(ifAny: entry.key), .text(ifAny: entry.target),
        .text(entry.reason), .integer(entry.lastRun), entry.settledRun.map(Listing.Value.integer) ?? .missing,
      ]
      if withRows { row += [.text(ifAny: entry.settlement), .text(entry.row)] }
      listing.append(row)
    }
    return listing
  }
}
