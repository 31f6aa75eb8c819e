import ETL

/// What a run did, in words and a table.
enum LoadReport {
  /// Runs, with progress on the terminal, and gives the report.
  static func following(_ run: LoadRun, as format: OutputFormat = .table) async throws -> String {
    let line = ProgressLine()
    defer { line.finish() }
    let summary = try await run.run { event in
      if let text = words(for: event) { line.show(text) }
    }
    line.finish()
    return try text(for: summary, as: format)
  }

  /// The report of a finished run; as CSV its steps alone.
  static func text(for summary: RunSummary, as format: OutputFormat = .table) throws -> String {
    switch format {
    case .table: try text(for: summary)
    case .csv: try table(of: summary.steps).text(as: .csv)
    case .json: try Listing.json(object(for: summary))
    }
  }

  private static func object(for summary: RunSummary) -> [String: Any] {
    [
      "run": summary.run, "data reaches to": summary.asOf, "seconds": summary.seconds,
      "steps": table(of: summary.steps).objects, "checks": table(of: summary.checks).objects,
      "changed": summary.migrations, "not changed": summary.withheldMigrations, "remarks": summary.remarks,
    ]
  }

  private static func text(for summary: RunSummary) throws -> String {
    var text = ""
    text += changes(summary.migrations)
    for migration in summary.withheldMigrations { text += "Not changed, since it would lose something: \(migration)\n" }
    text += try table(of: summary.steps).text(as: .table)
    if !summary.checks.isEmpty { text += try "\n" + table(of: summary.checks).text(as: .table) }
    for remark in summary.remarks { text += remark + "\n" }
    let rows = summary.steps.filter { $0.phase == .stage }.map(\.counts.came).reduce(0, +)
    text += """
      Run \(summary.run) is done in \(summary.seconds.secondsText): \(rows.of("row")) came; \
      the data reaches to \(summary.asOf).

      """
    return text
  }

  /// What checks found, as a list.
  static func table(of checks: [RunSummary.CheckResult]) -> Listing {
    var listing = Listing([
      Listing.Column("check"), Listing.Column("of"), Listing.Column("outcome"),
      Listing.Column("broken", numeric: true), Listing.Column("found"),
    ])
    for check in checks {
      let outcome = check.holds ? "holds" : check.isBlocking ? "blocks" : "warns"
      listing.append([
        .text(check.name), .text(check.subject), .text(outcome), .integer(check.failures), .text(ifAny: check.finding),
      ])
    }
    return listing
  }

  /// The changes of the tables, one by one where they are few; the first load makes them all.
  private static func changes(_ migrations: [String]) -> String {
    guard migrations.count > 12 else { return migrations.map { "Changed: \($0)\n" }.joined() }
    return "Made or changed \(migrations.count) tables, indexes, references and views.\n"
  }

  /// The steps of a run as a list.
  static func table(of steps: [LoadStep]) -> Listing {
    var listing = Listing([
      Listing.Column("step"), Listing.Column("of"), Listing.Column("came", numeric: true),
      Listing.Column("rejected", numeric: true), Listing.Column("inserted", numeric: true),
      Listing.Column("changed", numeric: true), Listing.Column("retired", numeric: true),
      Listing.Column("unchanged", numeric: true), Listing.Column("checked", numeric: true),
      Listing.Column("seconds", numeric: true),
    ])
    for step in steps {
      listing.append([
        .text(step.phase.rawValue), .text(step.subject), .integer(step.counts.came), .integer(step.counts.rejected),
        .integer(step.counts.inserted), .integer(step.counts.changed), .integer(step.counts.retired),
        .integer(step.counts.unchanged), .integer(step.counts.checked),
        .number(step.seconds, shown: step.seconds.secondsText),
      ])
    }
    return listing
  }

  private static func words(for event: LoadEvent) -> String? {
    switch event {
    case .waiting(let run): "waiting for run \(run.run), which began at \(run.startedAt)"
    case .began(let run): "run \(run)"
    case .stepBegan(let phase, let subject): "\(phase.rawValue) \(subject)"
    case .transferring(let subject, let bytes, let rows, let expected, let seconds):
      transfer(subject, bytes: bytes, rows: rows, expected: expected, seconds: seconds)
    case .stepEnded: nil
    }
  }

  private static func transfer(
    _ subject: String, bytes: Int, rows: Int?, expected: Int?, seconds: Double
  ) -> String {
    var text = "stage \(subject): "
    if let rows {
      text += rows.grouped + " rows"
      if let expected { text += " of \(expected.grouped)" }
      if seconds > 0 { text += ", \(Int(Double(rows) / seconds).grouped) a second" }
    } else {
      text += "\(bytes / 1_000_000) MB"
      if let expected { text += " of \(expected.grouped) rows" }
      if seconds > 0 { text += ", \(Int(Double(bytes) / 1e6 / seconds)) MB a second" }
    }
    return text
  }
}
