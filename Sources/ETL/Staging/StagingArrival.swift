internal import Connectors

/// What a source gave of a table.
struct StagingArrival {
  let shape: SourceShape
  /// What was read.
  let totals: SourceTotals
  /// What was read of the keys alone; nil where they were not compared.
  let keyTotals: SourceTotals?
  /// The mark behind which rows were read; nil for all rows.
  let mark: String?
  let remarks: [String]
}
