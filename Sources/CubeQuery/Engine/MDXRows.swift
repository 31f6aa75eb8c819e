public import StarSchema

/// The fact rows behind a cell.
public struct MDXRows: Sendable, Hashable {
  /// A column of the rows.
  public struct Column: Sendable, Hashable {
    /// What it is, as `[Store].[Store Name]` or the name of a measure.
    public let name: String
    /// The type of its values.
    public let type: ColumnType
  }

  /// What the rows rest on.
  public let stamp: WarehouseStamp
  /// The columns.
  public let columns: [Column]
  /// The rows, each with a value for every column.
  public let rows: [[MemberValue]]
}
