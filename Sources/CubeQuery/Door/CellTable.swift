/// The answer to a `CellRequest`: columns of equal length, one row a group.
public struct CellTable: Sendable, Hashable {
  /// What the answer rests on.
  public var stamp: WarehouseStamp
  /// How many rows there are.
  public var rowCount: Int
  /// For each column of the request's grouping its value by row.
  public var keys: [[MemberValue]]
  /// For each measure of the request its value by row.
  public var values: [[CellValue]]

  /// A table of `rowCount` rows.
  public init(stamp: WarehouseStamp, rowCount: Int, keys: [[MemberValue]], values: [[CellValue]]) {
    precondition(keys.allSatisfy { $0.count == rowCount } && values.allSatisfy { $0.count == rowCount })
    self.stamp = stamp
    self.rowCount = rowCount
    self.keys = keys
    self.values = values
  }
}
