extension Row {
  /// An integer.
  public func int(_ column: some ColumnReference) throws(PostgresError) -> Int {
    try decode(column)
  }

  /// An integer, nil for null.
  public func optionalInt(_ column: some ColumnReference) throws(PostgresError) -> Int? {
    try decode(column)
  }

  /// A 64-bit integer.
  public func int64(_ column: some ColumnReference) throws(PostgresError) -> Int64 {
    try decode(column)
  }

  /// A 64-bit integer, nil for null.
  public func optionalInt64(_ column: some ColumnReference) throws(PostgresError) -> Int64? {
    try decode(column)
  }

  /// A number in floating point; also reads integers and numerics, rounded to the nearest.
  public func double(_ column: some ColumnReference) throws(PostgresError) -> Double {
    try decode(column)
  }

  /// A number in floating point, nil for null.
  public func optionalDouble(_ column: some ColumnReference) throws(PostgresError) -> Double? {
    try decode(column)
  }

  /// A boolean.
  public func bool(_ column: some ColumnReference) throws(PostgresError) -> Bool {
    try decode(column)
  }

  /// A boolean, nil for null.
  public func optionalBool(_ column: some ColumnReference) throws(PostgresError) -> Bool? {
    try decode(column)
  }

  /// The text of a field of any type: dates as `2024-12-31`, times as `2024-12-31 23:59:59.5+00`, numerics as digits.
  public func string(_ column: some ColumnReference) throws(PostgresError) -> String {
    try decode(column)
  }

  /// The text of a field of any type, nil for null.
  public func optionalString(_ column: some ColumnReference) throws(PostgresError) -> String? {
    try decode(column)
  }

  /// A numeric as an integer in units of 10^−`scale`: `12.5` with scale 2 is 1250.
  ///
  /// - Throws: ``PostgresError`` when the number has more decimals than `scale`, is NaN or infinite, or does not fit in
  ///   64 bits: never a rounded or wrapped number.
  public func scaled(_ column: some ColumnReference, scale: Int) throws(PostgresError) -> Int64 {
    guard let value = try optionalScaled(column, scale: scale) else {
      throw decodingError(try position(of: column), "is null where a decimal number was expected")
    }
    return value
  }

  /// A numeric as an integer in units of 10^−`scale`, nil for null.
  ///
  /// - Throws: ``PostgresError`` as for ``scaled(_:scale:)``.
  public func optionalScaled(_ column: some ColumnReference, scale: Int) throws(PostgresError) -> Int64? {
    let position = try position(of: column)
    guard let field = storage.field(row: index, column: position) else { return nil }
    guard let value = ScaledDecimal.parse(field, scale: scale) else {
      throw decodingError(position, "holds no decimal number of at most \(scale) decimals within 64 bits")
    }
    return value
  }
}
