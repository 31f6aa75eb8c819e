import ArgumentParser
import ETL
import Wording

/// Which rejected rows are meant.
struct RejectOptions: ParsableArguments {
  @Option(help: "Only those that this run rejected, for the first time or again.")
  var run: Int?

  @Option(help: "Only those of this source.")
  var source: String?

  @Option(help: "Only those of this table; its source may stand before it, as in crm.account.")
  var table: String?

  @Option(help: ArgumentHelp("Only those whose reason holds this text.", valueName: "text"))
  var rule: String?

  /// The selection, without settled entries.
  var selection: RejectSelection {
    RejectSelection(run: run, source: source ?? parts.source, table: parts.table, reason: rule)
  }

  /// Whether anything narrows the selection.
  var isNarrowed: Bool { selection != RejectSelection() }

  /// The table without its source, and the source that stands before it.
  private var parts: (source: String?, table: String?) {
    guard let table, let point = table.firstIndex(of: ".") else { return (nil, table) }
    return (String(table[..<point]), String(table[table.index(after: point)...]))
  }

  /// Refuses a run, source or table that there is none of: a misspelt one would list nothing and say nothing of it.
  func refuseUnknown(of warehouse: Warehouse) async throws {
    if let run, try await !RunLog(of: warehouse).contains(run: run) {
      throw Failure.input("--run: the run log has no run \(run); `plumb etl status` lists the runs.")
    }
    guard source != nil || table != nil else { return }
    let tables = try await RejectLog(of: warehouse).tables().map { path in
      let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
      return (source: parts[0], table: parts.count > 1 ? parts[1] : "")
    }
    // In a warehouse that has not been loaded nothing is known, and nothing was rejected.
    guard !tables.isEmpty else { return }
    if let source = selection.source, !tables.contains(where: { $0.source == source }) {
      throw Failure.input(
        "--\(self.source == nil ? "table" : "source"): no source called '\(source)' has been loaded."
          + NearestName.question(for: source, among: tables.map(\.source)))
    }
    let candidates = tables.filter { selection.source == nil || $0.source == selection.source }.map(\.table)
    if let table = selection.table, !candidates.contains(table) {
      throw Failure.input(
        "--table: no table called '\(table)' has been loaded." + NearestName.question(for: table, among: candidates))
    }
  }
}
