internal import Postgres

/// Which facts a run has added to a star, as far as that is told without looking at all of them.
enum LoadedFacts {
  /// None.
  case nothing
  /// Those of a table of facts as they should be that were not there; see ``FactStatements/makeDesired(marksUnknown:)``.
  case added(Identifier)
  /// Any of them.
  case any

  /// The current facts that the run has added, as an item of `from` without an alias; nil when there are none.
  func rows(of fact: FactTable, runID: Int) -> SQL? {
    switch self {
    case .nothing: nil
    case .added(let desired): "(select * from \(desired) as d where d.\(FactStatements.isSame) is not true)"
    case .any: "(select * from \(fact.identifier) where retired_run is null and loaded_run = \(.run(runID)))"
    }
  }
}
