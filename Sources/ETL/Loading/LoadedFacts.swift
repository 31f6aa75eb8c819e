internal import CubeModel
internal import Postgres

/// Which facts a run has added to a star, as far as that is told without looking at all of them.
enum LoadedFacts {
  /// None.
  case nothing
  /// Facts whose keys are in a table.
  case ofKeys(Identifier)
  /// Any of them.
  case any

  /// The current facts that the run has added, as an item of `from` without an alias; nil when there are none.
  func rows(of fact: FactTable, runID: Int) -> SQL? {
    switch self {
    case .nothing: nil
    case .ofKeys(let keys):
      // Facts are found by their keys; that hardly any is of this run, as far as the planner knows, must not mislead it.
      """
      (select * from (
        select * from \(fact.identifier) as f where f.retired_run is null
        and (\(SQL.names(fact.key, of: "f"))) in (select \(SQL.names(fact.key)) from \(keys)) offset 0
      ) as f where f.loaded_run = \(.run(runID)))
      """
    case .any: "(select * from \(fact.identifier) where retired_run is null and loaded_run = \(.run(runID)))"
    }
  }
}
