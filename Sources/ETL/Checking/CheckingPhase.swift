internal import CubeModel
internal import Postgres
internal import StarSchema

/// Step 6 for one star: its declared checks over its current rows.
struct CheckingPhase {
  let fact: FactTable

  /// What each check found; a condition that is neither true nor false holds, as in a check constraint.
  func run(on warehouse: borrowing Connection) throws -> [RunSummary.CheckResult] {
    try fact.star.checks.map { check in
      do {
        let failures = try warehouse.value(
          """
          select count(*) from \(fact.identifier) as \(Identifier(fact.star.name))
          where retired_run is null and \(SQL.expression(check.condition)) is false
          """, as: Int.self)
        return RunSummary.CheckResult(
          star: fact.star.name, name: check.name, isBlocking: check.isBlocking, failures: failures)
      } catch let error as PostgresError where error.kind == .server {
        throw ETLError(
          .definition, at: fact.star.name, "the condition of check '\(check.name)' cannot be evaluated.",
          underlying: error)
      }
    }
  }

  /// Refuses the run when a blocking check has found rows.
  static func refuse(_ results: [RunSummary.CheckResult]) throws(ETLError) {
    let broken = results.filter { $0.isBlocking && $0.failures > 0 }
    guard let first = broken.first else { return }
    let words = broken.map { "'\($0.name)' (\($0.failures) rows of \($0.star))" }.joined(separator: ", ")
    throw ETLError(.check, at: first.star, "blocking checks failed: \(words); nothing was kept")
  }
}
