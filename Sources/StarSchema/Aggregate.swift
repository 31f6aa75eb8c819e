/// How base values of a measure are put together.
///
/// Only what a store can answer stands here: an average is its sum and its count, a ratio two measures.
public enum Aggregate: String, Sendable, Hashable, CaseIterable {
  /// The sum of the column; null when no row has a value.
  case sum
  /// The number of rows, or of rows in which the column is not null.
  case count
  /// The number of different values of the column.
  case distinctCount = "distinct count"
  /// The smallest value.
  case minimum = "min"
  /// The largest value.
  case maximum = "max"
  /// The sum of the squared values: with count and sum, the moments from which an interval is made.
  case sumOfSquares = "sum of squares"
}
