internal import Postgres
internal import StarSchema

extension ColumnType {
  private static let wholeNumbers: Set<UInt32> = [20, 21, 23, 26]
  private static let numbers = wholeNumbers.union([700, 701, 790, 1700])
  private static let truthValues: Set<UInt32> = [16]
  private static let days: Set<UInt32> = [1082, 1114, 1184]
  private static let texts: Set<UInt32> = [18, 19, 25, 1042, 1043]

  /// Whether a column of the database can be read as this type.
  ///
  /// The numbers are those of `pg_type`. Types that are of none of these kinds read as text and as nothing else.
  func canHold(_ found: PostgresType) -> Bool {
    switch self {
    case .integer, .decimal, .double: Self.numbers.contains(found.oid)
    case .boolean: Self.truthValues.contains(found.oid)
    case .date, .timestamp: Self.days.contains(found.oid)
    case .text:
      Self.texts.contains(found.oid)
        || !Self.numbers.union(Self.truthValues).union(Self.days).contains(found.oid)
    }
  }
}
