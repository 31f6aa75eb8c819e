internal import CubeModel
internal import Postgres

/// Step 6 for one subject: its declared checks over its rows.
struct CheckingPhase {
  let subject: CheckSubject
  let model: Model

  /// How many rows that break a check are named.
  private static let examples = 3

  /// Runs the checks: those that a row which passed once keeps passing look at the new rows, where these are known and
  /// all others have passed.
  ///
  /// - Returns: how many rows were looked at, and what each check found, in order.
  func run(on warehouse: borrowing Connection) throws -> (rows: Int, results: [RunSummary.CheckResult]) {
    let all = Array(subject.checks.indices)
    guard let newRows = subject.newRows else { return try judge(all, over: subject.rows, as: "rows", on: warehouse) }
    let lasting = all.filter { position in
      let check = subject.checks[position]
      return check.rule.holdsOnceItHeld && (check.isBlocking || subject.unbroken.contains(check.name))
    }
    let others = all.filter { !lasting.contains($0) }
    var (rows, found): (Int, [RunSummary.CheckResult])
    switch newRows {
    case .nothing: (rows, found) = (0, lasting.map { result(of: subject.checks[$0]) })
    case .rows(let added): (rows, found) = try judge(lasting, over: added, as: "new rows", on: warehouse)
    }
    if !others.isEmpty {
      let whole = try judge(others, over: subject.rows, as: "rows", mustCount: false, on: warehouse)
      rows = max(rows, whole.rows)
      found += whole.results
    }
    let results = Dictionary(uniqueKeysWithValues: zip(lasting + others, found))
    return (rows, all.compactMap { results[$0] })
  }

  /// Judges some of the checks over some rows.
  ///
  /// - Parameters:
  ///   - positions: the checks, by their places among the subject's.
  ///   - mustCount: whether rows are counted even where none of the checks needs their number.
  private func judge(
    _ positions: [Int], over source: SQL, as words: String, mustCount: Bool = true, on warehouse: borrowing Connection
  ) throws -> (rows: Int, results: [RunSummary.CheckResult]) {
    let checks = positions.map { subject.checks[$0] }
    let faults = checks.map { RowFault(subject: subject, model: model).condition($0.rule) }
    let isCounted = mustCount || faults.contains { $0 != nil } || checks.contains(where: \.rule.tellsNumberOfRows)
    let none = (0, checks.map { _ in 0 })
    let (rows, counts) = isCounted ? try count(checks, faults, over: source, on: warehouse) : none
    let results = try zip(checks, zip(faults, counts)).map { check, found in
      var result = result(of: check)
      try evaluating(check) {
        if let fault = found.0 {
          result.failures = found.1
          if result.failures > 0 {
            result.finding =
              "\(result.failures) of \(rows) \(words)" + (try examples(fault, over: source, on: warehouse))
          }
        } else {
          try WholeCheck(subject: subject, model: model, rows: rows).judge(check, &result, on: warehouse)
        }
      }
      return result
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
    _ checks: [CheckDefinition], _ faults: [SQL?], over source: SQL, on warehouse: borrowing Connection
  ) throws -> (rows: Int, counts: [Int]) {
    let columns = faults.map { $0.map { SQL("count(*) filter (where \($0))") } ?? "0" }
    do {
      return try warehouse.savepoint { connection in
        let row = try connection.rows(
          "select \((["count(*)"] + columns).joined(separator: ", ")) from \(source)"
        ).only()
        return (try row.int(0), try checks.indices.map { try row.int($0 + 1) })
      }
    } catch let error as PostgresError where error.kind == .server {
      // One by one, to tell which of them cannot be evaluated.
      for (check, fault) in zip(checks, faults) {
        guard let fault else { continue }
        try evaluating(check) { _ = try warehouse.rows("select count(*) from \(source) where \(fault)") }
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

extension CheckDefinition.Rule {
  /// Whether what is found is told beside the number of all rows.
  fileprivate var tellsNumberOfRows: Bool {
    switch self {
    case .unique, .rowCount: true
    case .condition, .notNull, .accepted, .references, .range, .fresh, .sum: false
    }
  }
}
