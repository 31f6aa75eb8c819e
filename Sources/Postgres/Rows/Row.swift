import Wording

/// One row of a result, read on demand.
///
/// Every accessor takes the column by position from 0 or by name and throws a ``PostgresError`` of kind `decoding` that
/// names the column when there is none, when it is null, or when its text is not of the type asked for. The value itself
/// is never in the error.
public struct Row: Sendable {
  let storage: ResultStorage
  let index: Int

  /// The names of the columns, in order.
  public var columns: [String] { storage.columns.names }

  /// A value of any decodable type; ask for an `Optional` where null is meant.
  ///
  /// - Throws: ``PostgresError`` of kind `decoding`.
  public func decode<Value: PostgresDecodable>(
    _ column: some ColumnReference, as type: Value.Type = Value.self
  ) throws(PostgresError) -> Value {
    let position = try position(of: column)
    guard let field = storage.field(row: index, column: position) else {
      if let null = Value.postgresNull { return null }
      throw decodingError(position, "is null where \(Value.postgresName) was expected")
    }
    guard let value = Value(postgresText: field) else {
      throw decodingError(position, "holds something else than \(Value.postgresName)")
    }
    return value
  }

  /// Lends the text form of a field as bytes of UTF-8, nil for null, without copying it.
  ///
  /// - Throws: ``PostgresError`` when there is no such column, and what `body` throws.
  public func withBytes<Result>(
    _ column: some ColumnReference, _ body: (UnsafeRawBufferPointer?) throws -> Result
  ) throws -> Result {
    let field = storage.field(row: index, column: try position(of: column))
    return try withExtendedLifetime(storage) { try body(field.map { UnsafeRawBufferPointer($0) }) }
  }

  /// Whether a field is null.
  ///
  /// - Throws: ``PostgresError`` when there is no such column.
  public func isNull(_ column: some ColumnReference) throws(PostgresError) -> Bool {
    storage.field(row: index, column: try position(of: column)) == nil
  }

  func position(of column: some ColumnReference) throws(PostgresError) -> Int {
    let found: Int? =
      if let name = column as? String { storage.columns.position(of: name) } else { column.position(among: columns) }
    guard let found else {
      var error = PostgresError(.decoding, "the result has no \(column.columnDescription)")
      let nearest = (column as? String).flatMap { NearestName(to: $0, among: columns) }
      error.hint = nearest.map { "Did you mean '\($0.name)'?" } ?? "It has \(columns.count) columns, counted from 0."
      error.place = column.columnDescription
      throw error
    }
    return found
  }

  func decodingError(_ position: Int, _ complaint: String) -> PostgresError {
    let name = "column '\(columns[position])'"
    var error = PostgresError(.decoding, "\(name) of row \(index + 1) \(complaint)")
    error.place = name
    return error
  }
}
