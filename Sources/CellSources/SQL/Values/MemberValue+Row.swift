internal import CubeQuery
internal import Postgres
internal import StarSchema

extension ColumnType {
  /// A column as a statement gives it out, for `memberValue(in:column:)` to read.
  func output(_ expression: SQL) -> SQL {
    switch self {
    case .date: #"to_char(\#(expression), 'YYYY-MM-DD')"#
    case .timestamp: #"to_char(\#(expression) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')"#
    case .integer, .decimal, .double, .text, .boolean: expression
    }
  }

  /// The value of an output column in a row.
  ///
  /// - Throws: `PostgresError` when the column is not of this type.
  func memberValue(in row: Row, column: Int) throws -> MemberValue {
    switch self {
    case .integer: try row.optionalInt64(column).map { .integer($0) } ?? .null
    case .decimal(_, let scale):
      try row.optionalScaled(column, scale: scale).map { .decimal(ScaledDecimal(unscaled: $0, scale: scale)) } ?? .null
    case .double: try row.optionalDouble(column).map { .double($0) } ?? .null
    case .text: try row.optionalString(column).map { .text($0) } ?? .null
    case .boolean: try row.optionalBool(column).map { .boolean($0) } ?? .null
    case .date: try row.optionalString(column).map { .date($0) } ?? .null
    case .timestamp: try row.optionalString(column).map { .timestamp($0) } ?? .null
    }
  }
}
