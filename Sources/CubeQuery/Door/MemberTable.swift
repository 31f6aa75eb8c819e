/// The answer to a `MemberRequest`: distinct rows.
public struct MemberTable: Sendable, Hashable {
  /// What the answer rests on.
  public var stamp: WarehouseStamp
  /// The rows; each has a value for every attribute asked for.
  public var rows: [[MemberValue]]

  /// A table of members.
  public init(stamp: WarehouseStamp, rows: [[MemberValue]]) {
    self.stamp = stamp
    self.rows = rows
  }
}
