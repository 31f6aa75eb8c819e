import ArgumentParser
import ETL
import Foundation

/// One rejected row, as it came.
struct ETLRejectsShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one rejected row as it came, and what became of it.")

  @Argument(help: "The number of the entry, as the list shows it.")
  var number: Int

  @Option(help: "How it is written.")
  var format = OutputFormat.table

  func run() async throws {
    let log = RejectLog(of: Warehouse(address: try await Surroundings.warehouse()))
    guard let entry = try await log.entry(number) else {
      throw Failure.input("The log of rejects has no entry \(number); `plumb etl rejects` lists them.")
    }
    guard format == .table else {
      print(try ETLRejectsListCommand.table(of: [entry], withRows: true).text(as: format), terminator: "")
      return
    }
    var listing = Listing([Listing.Column("entry \(entry.number)"), Listing.Column("")])
    func add(_ name: String, _ value: String?) {
      if let value { listing.append([.text(name), .text(value)]) }
    }
    add("table", "\(entry.source).\(entry.table)")
    add("for", entry.target)
    add("key", entry.key)
    add("line", entry.line.map(String.init))
    add("reason", entry.reason)
    add("rejected by", "run \(entry.run)" + (entry.lastRun == entry.run ? "" : ", last by run \(entry.lastRun)"))
    add("settled", entry.settledRun.map { "by run \($0): \(entry.settlement ?? "")" })
    print(try listing.text(as: .table), terminator: "")
    print("\nThe row as it came:\n\(Self.indented(entry.row))")
  }

  /// A row with a line for each column.
  private static func indented(_ row: String) -> String {
    guard let object = try? JSONSerialization.jsonObject(with: Data(row.utf8), options: .fragmentsAllowed),
      object is [String: Any], let text = try? Listing.json(object)
    else { return row }
    return String(text.dropLast())
  }
}
