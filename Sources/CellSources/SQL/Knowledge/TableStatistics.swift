/// What the server has gathered about a table: estimates that decide how a statement is written, never what it answers.
struct TableStatistics: Sendable, Hashable {
  /// How many rows there are.
  var rowCount: Double
  /// How many different values a column has, by its name.
  var distinctCounts: [String: Double]
  /// The columns that can hold nothing but whole numbers.
  var wholeNumbers: Set<String> = []
}
