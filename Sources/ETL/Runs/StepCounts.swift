/// What a step did to rows.
public struct StepCounts: Sendable, Hashable {
  /// Rows that came in.
  public var came = 0
  /// Rows that were rejected.
  public var rejected = 0
  /// Rows that were added.
  public var inserted = 0
  /// Rows that were overwritten or closed.
  public var changed = 0
  /// Rows that are gone or were replaced.
  public var retired = 0
  /// Rows that came in and were there already, just so.
  public var unchanged = 0
  /// Rows that the declared checks looked at.
  public var checked = 0

  /// Nothing done.
  public init() {}
}
