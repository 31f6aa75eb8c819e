internal import Postgres

/// What conforming a dimension came to, for the facts that point to it.
struct ConformOutcome {
  /// The table with the natural keys of members whose versions now hold for other days than before, if there are any.
  let moved: Identifier?
  /// What somebody should know of it, as sentences.
  var remarks: [String] = []
}
