/// The type of a column, as declared in the definitions and as the database holds it.
public enum ColumnType: Sendable, Hashable {
  /// A whole number of 64 bits.
  case integer
  /// An exact decimal: at most `precision` digits, `scale` of them behind the point; `precision` ≤ 18, so that it
  /// fits a scaled 64-bit integer.
  case decimal(precision: Int, scale: Int)
  /// A double-precision number, for what is no money.
  case double
  /// Text of any length.
  case text
  /// True or false.
  case boolean
  /// A calendar day.
  case date
  /// A moment in time, kept in UTC to the microsecond.
  case timestamp

  /// The type as PostgreSQL spells it.
  public var sqlName: String {
    switch self {
    case .integer: "bigint"
    case .decimal(let precision, let scale): "numeric(\(precision),\(scale))"
    case .double: "double precision"
    case .text: "text"
    case .boolean: "boolean"
    case .date: "date"
    case .timestamp: "timestamptz"
    }
  }
}
