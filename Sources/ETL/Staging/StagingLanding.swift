internal import Connectors
internal import Postgres

/// Where the rows of a source's table land in a run: in the staging table itself while nothing was ever staged, otherwise
/// beside it, to be compared.
struct StagingLanding {
  /// The table, with the columns that are taken beside the declared ones.
  let staged: StagedTable
  /// How the source's columns differ from the declared ones.
  let drift: ColumnDrift
  let room: DriftLanding
  /// What is asked of the source.
  let request: RequestedTable
  var merge: MergeStatements
  let isRedefined: Bool
  /// Whether nothing is staged.
  let isEmpty: Bool
  /// Whether nothing was ever staged.
  let isFirst: Bool

  var table: Identifier { isFirst ? staged.identifier : merge.arrival }
}
