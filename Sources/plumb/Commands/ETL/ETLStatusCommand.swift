import ArgumentParser
import CubeQuery
import ETL

/// The latest runs, or the steps of one.
struct ETLStatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "List the latest runs, or what each step of one did, or what its checks found.")

  @Argument(help: "The run whose steps are listed; the latest runs when left out.")
  var run: Int?

  @Flag(help: "List what the run's checks found rather than its steps.")
  var checks = false

  @Option(help: "How many runs are listed at most.")
  var limit = 20

  @Option(help: "How the list is written.")
  var format = OutputFormat.table

  func validate() throws {
    guard limit >= 1 else { throw ValidationError("--limit must be 1 or more, not \(limit)") }
    guard run != nil || !checks else { throw ValidationError("--checks goes with the number of a run") }
  }

  func run() async throws {
    let log = RunLog(of: Warehouse(address: try await Surroundings.warehouse()))
    if let run {
      let steps = try await log.steps(ofRun: run)
      guard try await log.contains(run: run) else {
        throw Failure.input("The run log has no run \(run); `plumb etl status` lists the runs.")
      }
      if checks {
        let found = try await log.checks(ofRun: run)
        if found.isEmpty, format == .table {
          print("Run \(run) had no checks.")
          return
        }
        print(try LoadReport.table(of: found).text(as: format), terminator: "")
        return
      }
      if steps.isEmpty, format == .table {
        print("Run \(run) left no steps: it was not finished. `plumb etl status` says why.")
        return
      }
      print(try LoadReport.table(of: steps).text(as: format), terminator: "")
      return
    }
    let runs = try await log.list(limit: limit)
    if runs.isEmpty, format == .table {
      print("The warehouse has not been loaded yet. Load it with: plumb etl run")
      return
    }
    print(try table(of: runs).text(as: format), terminator: "")
    if format == .table, let last = runs.first, last.status != .done, let message = last.message {
      print("Run \(last.run): \(message)")
    }
  }

  private func table(of runs: [RunRecord]) -> Listing {
    var listing = Listing([
      Listing.Column("run", numeric: true), Listing.Column("status"), Listing.Column("began"), Listing.Column("ended"),
      Listing.Column("data reaches to"), Listing.Column("definitions"), Listing.Column("message"),
    ])
    for run in runs {
      listing.append([
        .integer(run.run), .text(run.status.rawValue), .text(run.startedAt), .text(ifAny: run.finishedAt),
        .text(ifAny: run.asOf), .text(String(run.definitionsHash.prefix(12))), .text(ifAny: run.message.map(inShort)),
      ])
    }
    return listing
  }

  /// A message may hold a statement and be long; a table has room for its beginning, programs get all of it.
  private func inShort(_ message: String) -> String {
    guard format == .table else { return message }
    let line = message.inOneLine
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
