import ArgumentParser
import ETL

/// Which rejected rows are meant.
struct RejectOptions: ParsableArguments {
  @Option(help: "Only those that this run rejected, for the first time or again.")
  var run: Int?

  @Option(help: "Only those of this source.")
  var source: String?

  @Option(help: "Only those of this table of the source.")
  var table: String?

  @Option(help: ArgumentHelp("Only those whose reason holds this text.", valueName: "text"))
  var rule: String?

  /// The selection, without settled entries.
  var selection: RejectSelection {
    RejectSelection(run: run, source: source, table: table, reason: rule)
  }

  /// Whether anything narrows the selection.
  var isNarrowed: Bool { selection != RejectSelection() }

  /// Refuses a run that was none: a misspelt number would list nothing and say nothing of it.
  func refuseUnknownRun(of warehouse: Warehouse) async throws {
    guard let run, try await !RunLog(of: warehouse).contains(run: run) else { return }
    throw Failure.input("--run: the run log has no run \(run); `plumb etl status` lists the runs.")
  }
}
