import ArgumentParser

/// How many entries of a log are listed.
struct ListLimit: ParsableArguments {
  @Option(name: .customLong("limit"), help: "How many are listed at most.")
  var count = 100

  func validate() throws {
    guard count >= 1 else { throw ValidationError("--limit must be 1 or more, not \(count)") }
  }

  /// Says below a table that as many were listed as may be.
  func tell(listed: Int, as format: OutputFormat) {
    if listed == count, format == .table { print("There may be more: --limit raises the number.") }
  }
}
