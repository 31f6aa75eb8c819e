import Postgres

extension BinaryCopyEncoder {
  /// Appends to an `integer` column.
  mutating func append(integer value: Int?) { append(int32: value.map { Int32($0) }) }

  /// Appends to a `bigint` column.
  mutating func append(bigInteger value: Int) { append(int64: Int64(value)) }

  /// Appends to a `date` column.
  mutating func append(date value: Day?) { append(date: value?.number) }

  /// Appends to a `timestamptz` column.
  mutating func append(moment value: Moment?) { append(timestamp: value?.microseconds) }
}
