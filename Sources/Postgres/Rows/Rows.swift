import CLibPQ

/// The rows of a statement, all in memory, in the order in which the server gave them.
///
/// A value that may leave the session: it keeps the answer of libpq alive and reads fields from it on demand.
public struct Rows: Sendable, RandomAccessCollection {
  let storage: ResultStorage

  /// The names of the columns, in order.
  public var columns: [String] { storage.columns.names }

  /// The first position, 0.
  public var startIndex: Int { 0 }

  /// The number of rows.
  public var endIndex: Int { storage.count }

  /// The row at a position.
  public subscript(position: Int) -> Row {
    precondition(indices.contains(position), "row \(position) of \(count)")
    return Row(storage: storage, index: position)
  }

  /// The type of a column as the server names it by number.
  ///
  /// - Parameter column: position from 0.
  public func type(ofColumn column: Int) -> PostgresType {
    PostgresType(oid: PQftype(storage.result, Int32(column)))
  }

  /// What the server says of a column besides its type, such as precision and scale of a `numeric`; nil for nothing.
  ///
  /// - Parameter column: position from 0.
  public func typeModifier(ofColumn column: Int) -> Int? {
    let modifier = PQfmod(storage.result, Int32(column))
    return modifier < 0 ? nil : Int(modifier)
  }

  /// The only row.
  ///
  /// - Throws: ``PostgresError`` of kind `decoding` when there are none or several.
  public func only() throws(PostgresError) -> Row {
    guard count == 1 else { throw PostgresError(.decoding, "one row was expected, the statement gave \(count)") }
    return self[0]
  }
}
