/// The columns that staging keeps beside those of the source.
enum StagingColumn {
  /// The run that last changed the row.
  static let run = "plumb_run_id"
  /// Whether the source no longer has the row.
  static let gone = "plumb_is_gone"
}
