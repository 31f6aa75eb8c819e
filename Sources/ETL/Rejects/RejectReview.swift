internal import CubeModel
internal import OrderedCollections
internal import Postgres

/// The last look at the log of rejects in a run: which entries say the same as before, and which are settled.
struct RejectReview {
  let context: RunContext
  let scope: RunScope
  let outcomes: [String: StagedOutcome]
  /// The source tables whose read gave reason to doubt that all rows came.
  let doubted: Set<String>
  /// What the run did so far.
  let steps: [LoadStep]

  /// - Returns: what somebody should know, as sentences.
  func run(on warehouse: borrowing Connection) throws -> [String] {
    let book = RejectBook(runID: context.runID)
    guard case .rejects(let numbers) = context.extent else {
      try book.fold(on: warehouse)
      for outcome in outcomes.values {
        try book.settle(
          outcome.staged, changed: outcome.changed, wasReadWhole: wasReadWhole(outcome), on: warehouse)
      }
      _ = try settleTargets(book, on: warehouse)
      return []
    }
    let before = try book.countOpen(numbers, on: warehouse)
    try book.fold(on: warehouse)
    for outcome in outcomes.values where scope.readWhole.contains(outcome.staged.path) {
      try book.settle(
        outcome.staged, changed: outcome.changed, wasReadWhole: wasReadWhole(outcome), on: warehouse)
    }
    var otherwise = try book.settle(replayed: scope.replayed.values.flatMap(\.self), on: warehouse)
    otherwise += try settleTargets(book, on: warehouse)
    let stay = try book.countOpen(numbers, on: warehouse) + otherwise
    let right = before - stay
    return [
      "Of \(before) rejected row\(before == 1 ? "" : "s") \(right) \(right == 1 ? "is" : "are") right now, "
        + "\(stay) stay\(stay == 1 ? "s" : "") rejected."
    ]
  }

  /// Whether a row that was rejected before and was not now is not there any more, or right.
  private func wasReadWhole(_ outcome: StagedOutcome) -> Bool {
    outcome.isWhole && !doubted.contains(outcome.staged.path)
  }

  /// Settles what dimensions and stars rejected before and did not now.
  ///
  /// - Returns: how many rows they reject for another reason now.
  private func settleTargets(_ book: RejectBook, on warehouse: borrowing Connection) throws -> Int {
    var otherwise = 0
    let now = try DefinitionBook(on: warehouse)
    for step in steps where !step.wasSkipped {
      if step.phase == .conform {
        otherwise += try book.settle(target: step.subject, on: warehouse)
      } else if step.phase == .load, let star = context.model.stars[step.subject] {
        let paths = star.loads.flatMap { [$0.from] + $0.joins.map(\.table) }.map { "\($0.source).\($0.table)" }
        let isWhole =
          context.book.fingerprint(.star, star.name) != now.fingerprint(.star, star.name)
          || paths.contains { outcomes[$0]?.isRedefined == true }
        if isWhole {
          otherwise += try book.settle(target: star.name, on: warehouse)
        } else {
          try book.settle(facts: FactTable(star: star, model: context.model), on: warehouse)
        }
      }
    }
    return otherwise
  }
}
