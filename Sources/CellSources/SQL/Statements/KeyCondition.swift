internal import Postgres

/// The condition that facts refer to one of some rows of a dimension.
///
/// It is a semi-join, unless the rows' keys turn out to be all whole numbers from a first to a last one: then facts are
/// compared with these two, which spares a look-up for each fact. The days of a year often are such rows.
struct KeyCondition {
  /// First and last keys, by the statement that looked for them.
  typealias Spans = [SQL: ClosedRange<Int64>]

  /// The column of the facts.
  let column: SQL
  /// The keys of the rows.
  let key: SQL
  /// What follows `from`.
  let rows: SQL
  /// Whether it is worth while to look for a first and a last key: both columns hold whole numbers, and many facts pass.
  let mayBeSpan: Bool

  /// The statement that looks for a first and a last key; nil when that is not worth while.
  var probe: SQL? {
    mayBeSpan ? "select min(\(key)), max(\(key)), count(*) from \(rows)" : nil
  }

  /// The keys from first to last, if a probe's row says that these are all.
  ///
  /// - Throws: `PostgresError` when the row is none of a probe.
  static func span(in row: Row) throws -> ClosedRange<Int64>? {
    guard let first = try row.optionalInt64(0), let last = try row.optionalInt64(1) else { return nil }
    let (distance, overflow) = last.subtractingReportingOverflow(first)
    // Keys are unique, so that as many as there are numbers are all of them.
    return try !overflow && row.int64(2) - 1 == distance ? first...last : nil
  }

  /// The condition in the scope of the fact table.
  func sql(_ spans: Spans) -> SQL {
    guard let probe, let span = spans[probe] else { return "\(column) in (select \(key) from \(rows))" }
    return "\(column) between \(span.lowerBound) and \(span.upperBound)"
  }
}
