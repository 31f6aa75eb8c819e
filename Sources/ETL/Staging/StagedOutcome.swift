internal import Postgres

/// What staging a source's table came to, for the phases that build on it.
struct StagedOutcome {
  let staged: StagedTable
  /// Whether the table was empty before, so that all its rows are new.
  let isFirst: Bool
  /// Whether its definition is another than last time, so that unchanged rows may read differently.
  let isRedefined: Bool
  /// The table with the images that this run replaced, if it replaced any.
  let superseded: Identifier?
  /// The table with the images that this run brought; nil where there are none, or all of the rows are its own.
  let changed: Identifier?
  /// Whether all rows of the source were read, so that what did not come is not there.
  let isWhole: Bool
  /// Whether any row was added, changed or is gone.
  let hasChanges: Bool
}
