public import StarSchema

/// The answer to a `RowRequest`: one row a fact, equal ones as often as they are there.
public struct RowTable: Sendable, Hashable {
  /// What the answer rests on.
  public var stamp: WarehouseStamp
  /// The type of each column asked for.
  public var types: [ColumnType]
  /// The rows, ordered by their columns from the first to the last (texts by code point, nulls last), so that limit and
  /// offset page through them; each has a value for every column.
  public var rows: [[MemberValue]]

  /// A table of fact rows.
  public init(stamp: WarehouseStamp, types: [ColumnType], rows: [[MemberValue]]) {
    self.stamp = stamp
    self.types = types
    self.rows = rows
  }
}
