/// What gives a value for each row.
enum SQLSource: Sendable, Hashable {
  /// A column; of the hierarchy's table where none is named.
  case column(table: String?, name: String)
  /// An SQL expression.
  case expression(String)
}
