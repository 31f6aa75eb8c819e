extension Bool: PostgresArrayElement {
  /// `boolean`.
  public static var postgresType: PostgresType { .boolean }
  /// `boolean[]`.
  public static var postgresArrayType: PostgresType { .booleanArray }
  /// `t` or `f`.
  public var postgresText: String? { self ? "t" : "f" }
}

extension Int16: PostgresArrayElement {
  /// `smallint`.
  public static var postgresType: PostgresType { .smallint }
  /// `smallint[]`.
  public static var postgresArrayType: PostgresType { .smallintArray }
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Int32: PostgresArrayElement {
  /// `integer`.
  public static var postgresType: PostgresType { .integer }
  /// `integer[]`.
  public static var postgresArrayType: PostgresType { .integerArray }
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Int64: PostgresArrayElement {
  /// `bigint`.
  public static var postgresType: PostgresType { .bigint }
  /// `bigint[]`.
  public static var postgresArrayType: PostgresType { .bigintArray }
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Int: PostgresArrayElement {
  /// `bigint`.
  public static var postgresType: PostgresType { .bigint }
  /// `bigint[]`.
  public static var postgresArrayType: PostgresType { .bigintArray }
  /// Decimal digits.
  public var postgresText: String? { String(self) }
}

extension Double: PostgresArrayElement {
  /// `double precision`.
  public static var postgresType: PostgresType { .double }
  /// `double precision[]`.
  public static var postgresArrayType: PostgresType { .doubleArray }
  /// The shortest text that reads back as the same number, or `NaN`, `Infinity`, `-Infinity`.
  public var postgresText: String? {
    if isNaN { return "NaN" }
    if isInfinite { return self < 0 ? "-Infinity" : "Infinity" }
    return String(self)
  }
}

extension String: PostgresArrayElement {
  /// Inferred by the server from where the value stands.
  public static var postgresType: PostgresType { .inferred }
  /// `text[]`.
  public static var postgresArrayType: PostgresType { .textArray }
  /// The string itself.
  public var postgresText: String? { self }
}
