internal import Postgres
internal import StarSchema

/// What a condition compares: a column in some scope, or the ancestors of the member whose key stands in it.
struct Operand {
  let expression: SQL
  let type: ColumnType
  /// Where this is given, any of these ancestors of the column's value is meant.
  var ancestors: AncestorRows?
  /// Whether a fact can be without a value and still be asked about.
  var isNullable = true

  /// The condition that there is no value.
  var isNull: SQL { isNullable ? "\(expression) is null" : "false" }
}
