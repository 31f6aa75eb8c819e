/// A data type of the server, by its object id in `pg_type`.
public struct PostgresType: Sendable, Hashable {
  /// The object id; 0 leaves the choice to the server.
  public let oid: UInt32

  /// The type of that object id.
  public init(oid: UInt32) {
    self.oid = oid
  }

  /// The server infers the type from where the value stands, as it does for a quoted literal.
  public static let inferred = PostgresType(oid: 0)
  /// `boolean`.
  public static let boolean = PostgresType(oid: 16)
  /// `bigint`, 64 bits.
  public static let bigint = PostgresType(oid: 20)
  /// `smallint`, 16 bits.
  public static let smallint = PostgresType(oid: 21)
  /// `integer`, 32 bits.
  public static let integer = PostgresType(oid: 23)
  /// `double precision`.
  public static let double = PostgresType(oid: 701)
  /// `numeric`.
  public static let numeric = PostgresType(oid: 1_700)
  /// `boolean[]`.
  public static let booleanArray = PostgresType(oid: 1_000)
  /// `smallint[]`.
  public static let smallintArray = PostgresType(oid: 1_005)
  /// `integer[]`.
  public static let integerArray = PostgresType(oid: 1_007)
  /// `text[]`.
  public static let textArray = PostgresType(oid: 1_009)
  /// `bigint[]`.
  public static let bigintArray = PostgresType(oid: 1_016)
  /// `double precision[]`.
  public static let doubleArray = PostgresType(oid: 1_022)
}
