/// What a source tells of a table beyond what was asked for.
public struct SourceShape: Sendable, Hashable {
  /// The columns that the source itself keeps from being null.
  public var neverNull: Set<String>
  /// The columns whose every value fits the declared type, because the source's own type is no wider.
  public var alwaysFitting: Set<String>
  /// The columns that the source has and nobody asked for.
  public var additional: [String]

  /// What is known of a table.
  public init(neverNull: Set<String> = [], alwaysFitting: Set<String> = [], additional: [String] = []) {
    self.neverNull = neverNull
    self.alwaysFitting = alwaysFitting
    self.additional = additional
  }
}
