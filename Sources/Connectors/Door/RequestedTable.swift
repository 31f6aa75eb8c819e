/// A table that is asked of a source.
public struct RequestedTable: Sendable, Hashable {
  /// What a column's values must convert to.
  public enum ColumnType: Sendable, Hashable {
    case integer
    case decimal(precision: Int, scale: Int)
    case double
    case text
    case boolean
    case date
    case timestamp
  }

  /// A column that is asked for.
  public struct Column: Sendable, Hashable {
    /// The name in the source.
    public var name: String
    /// What its values must convert to.
    public var type: ColumnType
    /// The path to the value in a row of JSON; nil where the name is the path.
    public var path: String?
    /// Whether rows of JSON may all be without it.
    public var mayBeAbsent: Bool

    /// A column of a type.
    public init(_ name: String, _ type: ColumnType, path: String? = nil, mayBeAbsent: Bool = false) {
      self.name = name
      self.type = type
      self.path = path
      self.mayBeAbsent = mayBeAbsent
    }
  }

  /// A column that grows with each change, and how far behind the last mark a run reads again.
  public struct ChangeMark: Sendable, Hashable {
    /// The column.
    public var column: String
    /// The overlap in seconds; for a column of whole numbers, in their unit.
    public var overlapSeconds: Int

    /// A mark with its overlap.
    public init(column: String, overlapSeconds: Int) {
      self.column = column
      self.overlapSeconds = overlapSeconds
    }
  }

  /// The name in the definitions, for messages.
  public var name: String
  /// The table or file in the source.
  public var location: String
  /// The columns, in order.
  public var columns: [Column]
  /// The change mark, if changes are found by one.
  public var changeMark: ChangeMark?
  /// The columns whose sums are taken at the source.
  public var summedColumns: [String]
  /// How a service is asked for the rows; nil for other sources.
  public var request: PageRequest?

  /// A table with its columns.
  public init(
    name: String, location: String, columns: [Column], changeMark: ChangeMark? = nil, summedColumns: [String] = [],
    request: PageRequest? = nil
  ) {
    self.name = name
    self.location = location
    self.columns = columns
    self.changeMark = changeMark
    self.summedColumns = summedColumns
    self.request = request
  }
}
