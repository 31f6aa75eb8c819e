internal import CubeModel
internal import Postgres

/// Step 6 for one subject: its declared checks over its rows.
struct CheckingPhase {
  let subject: CheckSubject
  let model: Model

  /// How many rows that break a check are named.
  private static let examples = 3

  /// Runs the checks.
  ///
  /// - Returns: how many rows were looked at, and what each check found, in order.
  func run(on warehouse: borrowing Connection) throws -> (rows: Int, results: [RunSummary.CheckResult]) {
    let faults = subject.checks.map { RowFault(subject: subject, model: model).condition($0.rule) }
    if let newRows = subject.newRows, subject.checks.allSatisfy({ $0.isBlocking && $0.rule.holdsOnceItHeld }) {
      switch newRows {
      case .nothing: return (0, subject.checks.map(result))
      case .rows(let rows): return try judge(faults, over: rows, as: "new rows", on: warehouse)
      }
    }
    return try judge(faults, over: subject.rows, as: "rows", on: warehouse)
  }

  /// Judges the checks over some rows.
  private func judge(
    _ faults: [SQL?], over source: SQL, as words: String, on warehouse: borrowing Connection
  ) throws -> (rows: Int, results: [RunSummary.CheckResult]) {
    let (rows, counts) = try count(faults, over: source, on: warehouse)
    var results: [RunSummary.CheckResult] = []
    for (position, check) in subject.checks.enumerated() {
      var result = result(of: check)
      try evaluating(check) {
        if let fault = faults[position] {
          result.failures = counts[position] ?? 0
          if result.failures > 0 {
            result.finding =
              "\(result.failures) of \(rows) \(words)" + (try examples(fault, over: source, on: warehouse))
          }
        } else {
          try WholeCheck(subject: subject, model: model, rows: rows).judge(check, &result, on: warehouse)
        }
      }
      results.append(result)
    }
    return (rows, results)
  }

  /// The result of a check that nothing breaks.
  private func result(of check: CheckDefinition) -> RunSummary.CheckResult {
    RunSummary.CheckResult(
      kind: subject.kind, subject: subject.name, name: check.name, isBlocking: check.isBlocking, failures: 0)
  }

  /// Counts all rows and those that break each check, in one pass.
  private func count(
    _ faults: [SQL?], over source: SQL, on warehouse: borrowing Connection
  ) throws -> (rows: Int, counts: [Int: Int]) {
    let told = faults.enumerated().compactMap { position, fault in fault.map { (position: position, fault: $0) } }
    let columns = told.map { SQL("count(*) filter (where \($0.fault))") }
    do {
      return try warehouse.savepoint { connection in
        let row = try connection.rows(
          "select \((["count(*)"] + columns).joined(separator: ", ")) from \(source)"
        ).only()
        var counts: [Int: Int] = [:]
        for (place, item) in told.enumerated() { counts[item.position] = try row.int(place + 1) }
        return (try row.int(0), counts)
      }
    } catch let error as PostgresError where error.kind == .server {
      // One by one, to tell which of them cannot be evaluated.
      for item in told {
        try evaluating(subject.checks[item.position]) {
          _ = try warehouse.rows("select count(*) from \(source) where \(item.fault)")
        }
      }
      throw error
    }
  }

  private func evaluating(_ check: CheckDefinition, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as PostgresError where error.kind == .server {
      throw ETLError(
        .definition, at: subject.name, "the condition of check '\(check.name)' cannot be evaluated.",
        underlying: error)
    }
  }

  private func examples(_ fault: SQL, over source: SQL, on warehouse: borrowing Connection) throws -> String {
    let keys = try warehouse.rows(
      "select \(subject.keyText) from \(source) where \(fault) order by \(SQL.names(subject.key)) limit \(Self.examples)"
    ).map { try $0.string(0) }
    return keys.isEmpty ? "" : ", such as " + keys.joined(separator: ", ")
  }

  /// Refuses the run when a blocking check has failed.
  static func refuse(_ results: [RunSummary.CheckResult]) throws(ETLError) {
    let broken = results.filter { $0.isBlocking && !$0.holds }
    guard let first = broken.first else { return }
    let words = broken.map { check in
      let what = check.measured == nil ? "\(check.failures) rows of \(check.subject)" : check.finding ?? check.subject
      return "'\(check.name)' (\(what))"
    }.joined(separator: ", ")
    throw ETLError(.check, at: first.subject, "blocking checks failed: \(words); nothing was kept")
  }
}
