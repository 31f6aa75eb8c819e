/// Which state of the warehouse is asked.
///
/// Stars over tables that exist already have no runs, and know only what is `latest`.
public enum WarehouseState: Sendable, Hashable {
  /// What is known now.
  case latest
  /// What was known when a run had finished.
  case asKnown(run: Int)
  /// What was known at the end of a day (UTC), as `yyyy-mm-dd`: the state after the last run whose sources' changes
  /// reach no further.
  case knownOn(day: String)
}
